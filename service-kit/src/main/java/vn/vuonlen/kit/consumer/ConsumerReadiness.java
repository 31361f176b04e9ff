package vn.vuonlen.kit.consumer;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready, with the reason, while events cannot be consumed. */
@Singleton
@Readiness
class ConsumerReadiness implements HealthCheck {

    private final EventConsumer consumer;

    ConsumerReadiness(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        var failure = consumer.failure();
        var response = HealthCheckResponse.named("inbox").status(failure.isEmpty());
        failure.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
