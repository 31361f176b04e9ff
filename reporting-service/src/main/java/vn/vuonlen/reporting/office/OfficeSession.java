package vn.vuonlen.reporting.office;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a session is good for, and for how long. */
@Singleton
class OfficeSession {

    /** However often its tokens are refreshed. The realm is asked for the same by {@code max_age}, and ends it earlier. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;

    OfficeSession(
            Clock clock,
            @ConfigProperty(name = "reporting.office.https") boolean https,
            @ConfigProperty(name = "vuonlen.local-mode") boolean local) {
        if (!https && !local) {
            throw new ConfigurationException(
                    "reporting.office.https=false lets session cookies travel unencrypted. Set it"
                            + " to true, or vuonlen.local-mode=true on your own machine.");
        }
        this.clock = clock;
    }

    boolean isTooOld(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof AccessToken token
                && token.signedInAt()
                        .filter(when -> when.plus(LONGEST).isBefore(clock.instant()))
                        .isPresent();
    }

    /** Some role and some area: without either there is nothing to show. */
    boolean hasRights(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof AccessToken token
                && !OfficerRole.among(identity.getRoles()).isEmpty()
                && token.getClaim("areas") instanceof Collection<?> areas
                && !areas.isEmpty();
    }
}
