package vn.vuonlen.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "vuonlen.consumer")
interface ConsumerConfig {

    /** False where another process listens for this database. */
    @WithDefault("true")
    boolean enabled();

    /** The name under which offsets are kept and partitions are shared out; the service's own by default. */
    Optional<String> name();

    /** Messages in one transaction: enough to make its round trips and its commit cheap. */
    @WithDefault("5000")
    int batch();

    /** The least that a broker accepts by default: the partitions of a killed consumer wait this long. */
    @WithDefault("PT6S")
    Duration sessionTimeout();
}
