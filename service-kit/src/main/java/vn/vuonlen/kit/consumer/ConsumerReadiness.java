package vn.vuonlen.kit.consumer;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while what others tell cannot be digested, and says why. */
@Singleton
@Readiness
class ConsumerReadiness implements HealthCheck {

    private final EventConsumer inbox;

    ConsumerReadiness(EventConsumer inbox) {
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
