package vn.vuonlen.kit.consumer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.generation.GenerationLock;

/** A consumer loop in a thread of its own, as a service runs it. */
final class RunningConsumer implements AutoCloseable {

    final PollTransaction pollTransaction;
    final ConsumerLoop loop;
    private final Thread thread;

    RunningConsumer(DataSource database, String prefix, TopicHandler handler) {
        var handlers = new Handlers(List.of(handler));
        pollTransaction = new PollTransaction(
                ConsumerSettings.transactions(database, GenerationLock::forConsuming),
                new ConsumerOffsets("kit"),
                handlers,
                prefix);
        loop = new ConsumerLoop(
                new ConsumerSettings(
                        "kit",
                        prefix,
                        5_000,
                        Duration.ofSeconds(6),
                        Map.of("bootstrap.servers", TestKafka.bootstrap())),
                handlers.topics(),
                pollTransaction);
        thread = Thread.ofPlatform().daemon().start(loop);
    }

    @Override
    public void close() throws InterruptedException {
        loop.stop();
        thread.join(Duration.ofSeconds(10));
        if (thread.isAlive()) {
            throw new AssertionError("The consumer does not stop");
        }
    }
}
