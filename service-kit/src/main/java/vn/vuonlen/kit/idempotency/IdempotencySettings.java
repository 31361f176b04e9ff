package vn.vuonlen.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.idempotency")
interface IdempotencySettings {

    /**
     * How long an answer is kept, which may name people. A tablet in the mountains may be without a network for weeks;
     * what it sends again later is a new request.
     */
    @WithDefault("P30D")
    Duration retention();
}
