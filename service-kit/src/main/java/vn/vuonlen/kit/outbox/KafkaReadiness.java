package vn.vuonlen.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.installation.Installation;

/**
 * Not ready while no broker answers, even when there is nothing to publish or to consume. Each check asks the cluster
 * and gives up within two seconds: the check of the Kafka extension waits for a minute, longer than any probe.
 */
@Singleton
@Readiness
class KafkaReadiness implements HealthCheck {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(2).toMillis();

    private final Installation installation;
    private Admin admin;

    KafkaReadiness(Installation installation) {
        this.installation = installation;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka");
        try {
            var brokers = admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .get();
            return response.status(!brokers.isEmpty()).build();
        } catch (ExecutionException | KafkaException e) {
            return response.down()
                    .withData("reason", "No Kafka broker answers: " + TransientFailure.reason(e))
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().build();
        }
    }

    /**
     * Created at the first check, since a broker name that cannot be resolved yet must not keep the service from
     * starting.
     */
    private synchronized Admin admin() {
        if (admin == null) {
            var settings = new HashMap<>(installation.kafka());
            settings.put("client.id", installation.service() + "-readiness");
            admin = Admin.create(settings);
        }
        return admin;
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
