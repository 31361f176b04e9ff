package vn.vuonlen.kit.outbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down, with the reason, while changes cannot be published; callers are served all the same. */
@Singleton
@HealthGroup("kafka")
class OutboxHealth implements HealthCheck {

    private final Outbox outbox;

    OutboxHealth(Outbox outbox) {
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
