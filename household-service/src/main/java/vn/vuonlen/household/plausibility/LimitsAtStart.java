package vn.vuonlen.household.plausibility;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Limits that cannot be read stop the start, instead of the first registration. */
@Startup
@Singleton
class LimitsAtStart {

    LimitsAtStart() {
        PlausibilityLimits.current();
    }
}
