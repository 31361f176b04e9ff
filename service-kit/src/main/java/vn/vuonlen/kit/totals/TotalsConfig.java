package vn.vuonlen.kit.totals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.totals")
interface TotalsConfig {

    /** How often a service counts its own totals. A projection is compared with the third count after a change. */
    @WithDefault("PT15M")
    Duration every();
}
