package vn.vuonlen.kit.consumer;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down, with the reason, while events cannot be consumed; reports are served with what they are as of. */
@Singleton
@HealthGroup("kafka")
class ConsumerHealth implements HealthCheck {

    private final EventConsumer consumer;

    ConsumerHealth(EventConsumer consumer) {
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
