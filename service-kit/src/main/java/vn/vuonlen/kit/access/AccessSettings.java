package vn.vuonlen.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.access")
interface AccessSettings {

    /** How long a caller's granted areas are remembered; 0 asks the database for every request. */
    @WithDefault("1S")
    Duration scopeCache();

    /** Whether the code of a unit that has ended still grants what was its own: for reports, which tell of its time. */
    @WithDefault("false")
    boolean endedUnits();
}
