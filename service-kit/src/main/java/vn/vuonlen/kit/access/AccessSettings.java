package vn.vuonlen.kit.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "vuonlen.access")
interface AccessSettings {

    /** How long the granted areas of a caller are cached; 0 queries the database for every request. */
    @WithDefault("1S")
    Duration scopeCache();

    /**
     * For how long a verified token is not verified again, at most until it expires; 0 verifies it with each request. A
     * signing key that the realm withdraws counts no longer than this, and verifying every few minutes costs nothing.
     */
    @WithDefault("5M")
    Duration tokenCache();

    /** Whether the code of a unit that has ended still grants what belonged to it: for reports about its time. */
    @WithDefault("false")
    boolean endedUnits();
}
