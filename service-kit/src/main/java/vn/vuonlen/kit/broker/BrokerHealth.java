package vn.vuonlen.kit.broker;

import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** For operators, not readiness: callers are served while Kafka is away. */
@Singleton
@HealthGroup("kafka")
class BrokerHealth implements HealthCheck {

    private final BrokerProbe probe;

    BrokerHealth(BrokerProbe probe) {
        this.probe = probe;
    }

    @Override
    public HealthCheckResponse call() {
        var failure = probe.failure();
        var response = HealthCheckResponse.named("broker").status(failure.isEmpty());
        failure.ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
