package vn.vuonlen.kit.consumer;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.vuonlen.kit.generation.GenerationLock;
import vn.vuonlen.kit.installation.Installation;

/** Runs the consumer loop of this process from start to shutdown; none if the service has no handler. */
@Singleton
class EventConsumer {

    private static final Duration LAST_POLL = Duration.ofSeconds(4);

    private final Handlers handlers;
    private final PollTransaction pollTransaction;
    private final Optional<ConsumerLoop> loop;
    private Thread thread;

    EventConsumer(ConsumerConfig config, @All List<TopicHandler> all, DataSource database, Installation installation) {
        this.handlers = new Handlers(all);
        String consumer = config.name().orElse(installation.service());
        this.pollTransaction = new PollTransaction(
                ConsumerSettings.transactions(database, GenerationLock::forConsuming),
                new ConsumerOffsets(consumer),
                handlers,
                installation.topicPrefix());
        var settings = new ConsumerSettings(
                consumer, installation.topicPrefix(), config.batch(), config.sessionTimeout(), installation.kafka());
        this.loop = all.isEmpty() || !config.enabled()
                ? Optional.empty()
                : Optional.of(new ConsumerLoop(settings, handlers.topics(), pollTransaction));
    }

    void start(@Observes StartupEvent event) {
        loop.ifPresent(running -> {
            thread = Thread.ofPlatform().name("consumer").daemon().start(running);
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            loop.orElseThrow().stop();
            if (!thread.join(LAST_POLL)) {
                thread.interrupt();
            }
        }
    }

    PollTransaction pollTransaction() {
        return pollTransaction;
    }

    Optional<String> failure() {
        return loop.flatMap(ConsumerLoop::failure);
    }

    /** What this process consumes; empty where it has no handler or another process consumes for it. */
    Set<String> topics() {
        return loop.isEmpty() ? Set.of() : handlers.topics();
    }

    long lag(String topic) {
        return loop.map(running -> running.lag(topic)).orElse(0L);
    }

    double secondsBehind(String topic) {
        return loop.map(running -> seconds(running.behind(topic))).orElse(0.0);
    }

    double secondsSinceLastPoll() {
        return loop.map(running -> seconds(running.sinceLastPoll())).orElse(0.0);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
