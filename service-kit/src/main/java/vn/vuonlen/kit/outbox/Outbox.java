package vn.vuonlen.kit.outbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.installation.Installation;

/** Runs the relay of this process from start to shutdown; none if the service publishes nothing. */
@Singleton
class Outbox {

    private static final Duration LAST_PASS = Duration.ofSeconds(4);

    private final Optional<Relay> relay;
    private final List<PublishedTopic> topics;
    private Thread thread;

    Outbox(
            OutboxSettings settings,
            @All List<PublishedTopic> topics,
            DedicatedSession database,
            WakeUp wakeUp,
            Installation installation) {
        this.topics = List.copyOf(topics);
        this.relay = topics.isEmpty() || !settings.relay()
                ? Optional.empty()
                : Optional.of(new Relay(relaySettings(settings, installation), topics, database, wakeUp));
    }

    void start(@Observes StartupEvent event) {
        relay.ifPresent(running -> {
            thread = Thread.ofPlatform().name("relay").daemon().start(running);
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            relay.orElseThrow().stop();
            if (!thread.join(LAST_PASS)) {
                thread.interrupt();
            }
        }
    }

    List<PublishedTopic> topics() {
        return topics;
    }

    Optional<String> failure() {
        return relay.flatMap(Relay::failure);
    }

    boolean leads() {
        return relay.map(Relay::leads).orElse(false);
    }

    long published() {
        return relay.map(Relay::published).orElse(0L);
    }

    private static RelaySettings relaySettings(OutboxSettings settings, Installation installation) {
        return new RelaySettings(
                installation.service(),
                installation.topicPrefix(),
                settings.batch(),
                settings.maxValueBytes(),
                settings.pause(),
                settings.longestPause(),
                settings.replicationFactor(),
                settings.republish(),
                installation.kafka());
    }
}
