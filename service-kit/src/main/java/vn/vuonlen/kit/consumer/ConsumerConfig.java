package vn.vuonlen.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "vuonlen.consumer")
interface ConsumerConfig {

    /** False where another process consumes for this database. */
    @WithDefault("true")
    boolean enabled();

    /** Names the consumer group, and the stored offsets; the service's name by default. */
    Optional<String> name();

    /** Messages in one transaction: enough to make its round trips and its commit cheap. */
    @WithDefault("5000")
    int batch();

    /**
     * The partitions of a killed consumer wait this long. Six seconds is the least that a broker accepts by default.
     */
    @WithDefault("PT6S")
    Duration sessionTimeout();
}
