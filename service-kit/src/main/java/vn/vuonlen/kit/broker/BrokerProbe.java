package vn.vuonlen.kit.broker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.installation.Installation;

/**
 * Asks the cluster every few seconds whether a broker answers. Health checks and metrics read the last answer, so that
 * none of them waits for a broker that is stopped or frozen.
 */
@Startup
@Singleton
class BrokerProbe {

    private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(2).toMillis();

    private final Installation installation;
    private volatile String failure = "Kafka has not been asked yet";
    private Admin admin;

    BrokerProbe(Installation installation, MeterRegistry metrics) {
        this.installation = installation;
        Gauge.builder("vuonlen.kafka.reachable", () -> failure == null ? 1 : 0)
                .description("1 while a Kafka broker answers this process, 0 while none does")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void probe() {
        try {
            admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                    .nodes()
                    .whenComplete((brokers, refused) -> failure = reason(refused));
        } catch (KafkaException e) {
            failure = reason(e);
        }
    }

    private static String reason(Throwable refused) {
        return refused == null ? null : "No Kafka broker answers: " + TransientFailure.reason(refused);
    }

    /** Why no broker can be reached at the moment; empty while one answers. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Created at the first probe: the name of a broker that cannot be resolved yet must not end the start. */
    private synchronized Admin admin() {
        if (admin == null) {
            var settings = new HashMap<>(installation.kafka());
            settings.put("client.id", installation.service() + "-probe");
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
