package vn.vuonlen.kit.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while changes cannot be told, and says why. */
@Singleton
@Readiness
class OutboxReadiness implements HealthCheck {

    private final Outbox outbox;

    OutboxReadiness(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        var trouble = outbox.trouble();
        var response = HealthCheckResponse.named("outbox").status(trouble.isEmpty());
        trouble.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
