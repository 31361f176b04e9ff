package vn.vuonlen.kit.inbox;

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
class Inbox {

    private static final Duration LAST_POLL = Duration.ofSeconds(4);

    private final Digestion digestion;
    private final Optional<Listener> listener;
    private Thread thread;

    Inbox(InboxSettings settings, @All List<TopicHandler> all, DataSource database, Installation installation) {
        var handlers = new Handlers(all);
        String consumer = settings.consumer().orElse(installation.service());
        this.digestion = new Digestion(database, new Offsets(consumer), handlers, installation.topicPrefix());
        var listening = new Listening(
                consumer,
                installation.topicPrefix(),
                settings.batch(),
                settings.sessionTimeout(),
                installation.kafka());
        this.listener = all.isEmpty() || !settings.listen()
                ? Optional.empty()
                : Optional.of(new Listener(listening, handlers.topics(), digestion));
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

    Digestion digestion() {
        return digestion;
    }

    Optional<String> trouble() {
        return listener.flatMap(Listener::trouble);
    }

    long lag() {
        return listener.map(Listener::lag).orElse(0L);
    }
}
