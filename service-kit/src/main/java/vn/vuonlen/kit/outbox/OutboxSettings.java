package vn.vuonlen.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "vuonlen.outbox")
interface OutboxSettings {

    /** False where another process publishes for this database. */
    @WithDefault("true")
    boolean relay();

    /** Rows of one topic in one Kafka transaction: enough to make its two round trips cheap. */
    @WithDefault("5000")
    int batch();

    /** Below the broker's limit of 1 MiB for a message, headers included. */
    @WithDefault("900000")
    int maxValueBytes();

    /** How long the relay sleeps when there is nothing to publish; commits of the same process wake it at once. */
    @WithDefault("PT0.02S")
    Duration pause();

    /** The pause grows up to this while nothing happens, to spare an idle database. */
    @WithDefault("PT0.1S")
    Duration longestPause();

    /** Of topics that the relay creates; -1 is the broker's default. */
    @WithDefault("-1")
    short replicationFactor();

    /**
     * An occasion on which everything is published again under a new epoch, such as the time to which the database was
     * restored. Once for each occasion, so the setting may stay.
     */
    Optional<String> republish();
}
