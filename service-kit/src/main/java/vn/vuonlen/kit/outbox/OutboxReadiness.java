package vn.vuonlen.kit.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready, with the reason, while changes cannot be published. */
@Singleton
@Readiness
class OutboxReadiness implements HealthCheck {

    private final Outbox outbox;

    OutboxReadiness(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        var failure = outbox.failure();
        var response = HealthCheckResponse.named("outbox").status(failure.isEmpty());
        failure.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
