package vn.vuonlen.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.idempotency")
interface IdempotencySettings {

    /**
     * How long a response is stored, which may name people. A tablet in the mountains may be without a network for
     * weeks; a request that it repeats later is a new one.
     */
    @WithDefault("P30D")
    Duration retention();
}
