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
 * How far behind the relay is. The numbers come from the database every few seconds, not from the relay: it may run on
 * another node, and they matter most while it waits for Kafka.
 */
@Startup
@Singleton
class OutboxMetrics {

    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);
    private static final String COUNT = """
            SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0),
                   (SELECT count(*) FROM unpublishable), (SELECT count(*) FROM unfinished_republication)
              FROM unpublished
            """;

    private final DataSource database;
    private volatile long pending;
    private volatile double oldestSeconds;
    private volatile long unpublishable;
    private volatile long republishing;

    OutboxMetrics(DataSource database, MeterRegistry metrics, Outbox outbox) {
        this.database = database;
        if (outbox.topics().isEmpty()) {
            return;
        }
        Gauge.builder("vuonlen.unpublished", () -> pending)
                .description("Things whose newest state is not published yet")
                .register(metrics);
        Gauge.builder("vuonlen.unpublished.oldest", () -> oldestSeconds)
                .description("How long the oldest of them has been waiting")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("vuonlen.unpublishable", () -> unpublishable)
                .description("Things that cannot be published; the table unpublishable has the reason of each")
                .register(metrics);
        Gauge.builder("vuonlen.republishing.topics", () -> republishing)
                .description("Topics whose things are published again under a new epoch, and not all were yet")
                .register(metrics);
        Gauge.builder("vuonlen.relay.leader", () -> outbox.leads() ? 1 : 0)
                .description("1 in the process whose relay publishes the changes of its service, 0 in the others")
                .register(metrics);
        FunctionCounter.builder("vuonlen.told", outbox, Outbox::published)
                .description("Changes that the relay of this process has published")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = PublishesNothing.class)
    void refresh() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            pending = row.getLong(1);
            oldestSeconds = row.getDouble(2);
            unpublishable = row.getLong(3);
            republishing = row.getLong(4);
        } catch (SQLException e) {
            // Readiness reports that the database is away; the last known numbers stay.
            LOG.debug("Could not count the unpublished changes", e);
        }
    }
}
