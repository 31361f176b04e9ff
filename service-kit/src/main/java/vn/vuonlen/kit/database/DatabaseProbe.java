package vn.vuonlen.kit.database;

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
 * Asks PostgreSQL every few seconds whether it answers. The other numbers that come from the database stand still while it
 * is away, and look well. Its number is there from the start.
 */
@Startup
@Singleton
class DatabaseProbe {

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class);
    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource database;
    private volatile boolean reachable;

    DatabaseProbe(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("vuonlen.database.reachable", () -> reachable ? 1 : 0)
                .description("1 while this process gets a connection to PostgreSQL that answers, 0 while it gets none")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void probe() {
        try (var connection = database.getConnection()) {
            reachable = connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            reachable = false;
            // Readiness and every refused request report it.
            LOG.debug("PostgreSQL does not answer", e);
        }
    }
}
