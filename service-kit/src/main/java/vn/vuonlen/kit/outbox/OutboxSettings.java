package vn.vuonlen.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

    /** How long the relay sleeps when there is nothing to tell; commits of the same process wake it at once. */
    @WithDefault("PT0.02S")
    Duration pause();

    /** It sleeps longer and longer up to this, so that an idle database is left alone. */
    @WithDefault("PT0.1S")
    Duration longestPause();

    /** Of topics that the relay makes; -1 is the broker's own default. */
    @WithDefault("-1")
    short replicationFactor();
}
