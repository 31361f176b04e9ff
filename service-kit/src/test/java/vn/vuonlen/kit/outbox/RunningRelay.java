package vn.vuonlen.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.kit.things.ThingDatabase;

/** A relay in a thread of its own, as a service runs it. */
public final class RunningRelay implements AutoCloseable {

    static final PublishedTopic TOPIC = new PublishedTopic() {
        @Override
        public String topic() {
            return ThingDatabase.TOPIC;
        }

        @Override
        public String view() {
            return "thing_state";
        }

        @Override
        public String ceType() {
            return "vn.vuonlen.kit.thing.v1";
        }

        @Override
        public int partitions() {
            return 3;
        }
    };

    final WakeUp wakeUp = new WakeUp();
    final Relay relay;
    private final Thread thread;

    public RunningRelay(ThingDatabase things, String prefix, String bootstrap) {
        this(
                settings(prefix, bootstrap, Optional.empty()),
                () -> things.database().getConnection());
    }

    /** Publishes everything again if it did not do so before for this occasion. */
    public RunningRelay(ThingDatabase things, String prefix, String bootstrap, String occasion) {
        this(
                settings(prefix, bootstrap, Optional.of(occasion)),
                () -> things.database().getConnection());
    }

    RunningRelay(String prefix, String bootstrap, SessionSource session) {
        this(settings(prefix, bootstrap, Optional.empty()), session);
    }

    private RunningRelay(RelaySettings settings, SessionSource session) {
        relay = new Relay(settings, List.of(TOPIC), session, wakeUp);
        thread = Thread.ofPlatform().daemon().start(relay);
    }

    static RelaySettings settings(String prefix, String bootstrap, Optional<String> republish) {
        return new RelaySettings(
                "kit-service",
                prefix,
                5_000,
                10_000,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                (short) -1,
                republish,
                Map.of("bootstrap.servers", bootstrap));
    }

    public long published() {
        return relay.published();
    }

    @Override
    public void close() throws InterruptedException {
        relay.stop();
        thread.join(Duration.ofSeconds(10));
        if (thread.isAlive()) {
            throw new AssertionError("The relay does not stop");
        }
    }
}
