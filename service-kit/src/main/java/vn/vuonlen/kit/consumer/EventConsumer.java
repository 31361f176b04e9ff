package vn.vuonlen.kit.consumer;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.installation.Installation;

/** Listens for as long as the process runs; not at all if the service has no handler. */
@Singleton
class EventConsumer {

    private static final Duration LAST_POLL = Duration.ofSeconds(4);

    private final PollTransaction digestion;
    private final Optional<ConsumerLoop> listener;
    private Thread thread;

    EventConsumer(
            ConsumerConfig settings, @All List<TopicHandler> all, DataSource database, Installation installation) {
        var handlers = new Handlers(all);
        String consumer = settings.name().orElse(installation.service());
        this.digestion =
                new PollTransaction(database, new ConsumerOffsets(consumer), handlers, installation.topicPrefix());
        var listening = new ConsumerSettings(
                consumer,
                installation.topicPrefix(),
                settings.batch(),
                settings.sessionTimeout(),
                installation.kafka());
        this.listener = all.isEmpty() || !settings.enabled()
                ? Optional.empty()
                : Optional.of(new ConsumerLoop(listening, handlers.topics(), digestion));
    }

    void start(@Observes StartupEvent event) {
        listener.ifPresent(work -> {
            thread = Thread.ofPlatform().name("inbox").daemon().start(work);
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            listener.orElseThrow().stop();
            if (!thread.join(LAST_POLL)) {
                thread.interrupt();
            }
        }
    }

    PollTransaction digestion() {
        return digestion;
    }

    Optional<String> trouble() {
        return listener.flatMap(ConsumerLoop::trouble);
    }

    long lag() {
        return listener.map(ConsumerLoop::lag).orElse(0L);
    }
}
