package vn.vuonlen.kit.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.vuonlen.infrastructure.testing.TestKafka;

/** A listener in a thread of its own, as a service runs it. */
final class RunningConsumer implements AutoCloseable {

    final PollTransaction digestion;
    final ConsumerLoop listener;
    private final Thread thread;

    RunningConsumer(DataSource database, String prefix, TopicHandler handler) {
        var handlers = new Handlers(List.of(handler));
        digestion = new PollTransaction(database, new ConsumerOffsets("kit"), handlers, prefix);
        listener = new ConsumerLoop(
                new ConsumerSettings(
                        "kit",
                        prefix,
                        5_000,
                        Duration.ofSeconds(6),
                        Map.of("bootstrap.servers", TestKafka.bootstrap())),
                handlers.topics(),
                digestion);
        thread = Thread.ofPlatform().daemon().start(listener);
    }

    @Override
    public void close() throws InterruptedException {
        listener.stop();
        thread.join(Duration.ofSeconds(10));
        if (thread.isAlive()) {
            throw new AssertionError("The listener does not stop");
        }
    }
}
