package vn.vuonlen.kit.inbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while what others tell cannot be digested, and says why. */
@Singleton
@Readiness
class InboxReady implements HealthCheck {

    private final Inbox inbox;

    InboxReady(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public HealthCheckResponse call() {
        var trouble = inbox.trouble();
        var response = HealthCheckResponse.named("inbox").status(trouble.isEmpty());
        trouble.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
