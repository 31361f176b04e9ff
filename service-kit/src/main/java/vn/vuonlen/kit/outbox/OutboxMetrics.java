package vn.vuonlen.kit.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * How far behind the telling is, as metrics. It looks for itself every few seconds: the relay may be on another node, and
 * when it waits for Kafka is just when somebody wants to know.
 */
@Startup
@Singleton
class OutboxMetrics {

    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);
    private static final String LOOK = """
            SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0),
                   (SELECT count(*) FROM unpublishable)
              FROM unpublished
            """;

    private final DataSource database;
    private volatile long waiting;
    private volatile double oldestSeconds;
    private volatile long unpublishable;

    OutboxMetrics(DataSource database, MeterRegistry metrics, Outbox outbox) {
        this.database = database;
        if (outbox.topics().isEmpty()) {
            return;
        }
        Gauge.builder("vuonlen.unpublished", () -> waiting)
                .description("Things whose newest state has not been told yet")
                .register(metrics);
        Gauge.builder("vuonlen.unpublished.oldest", () -> oldestSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("vuonlen.unpublishable", () -> unpublishable)
                .description("Things that cannot be told; each needs somebody to look at its reason")
                .register(metrics);
        FunctionCounter.builder("vuonlen.told", outbox, Outbox::told)
                .description("Changes that the relay of this process has told")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = PublishesNothing.class)
    void look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(LOOK)) {
            row.next();
            waiting = row.getLong(1);
            oldestSeconds = row.getDouble(2);
            unpublishable = row.getLong(3);
        } catch (SQLException e) {
            // Readiness already says that the database is away; the last known numbers stay.
            LOG.debug("Could not look at the backlog", e);
        }
    }
}
