package vn.vuonlen.household.duplicatesearch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** How far behind the search is. Asked of the database, since the search fails where it matters most, or runs elsewhere. */
@Startup
@Singleton
class SearchQueueMetrics {

    private static final Logger LOG = Logger.getLogger(SearchQueueMetrics.class);
    private static final String COUNT = "SELECT count(*) FROM duplicate_search";

    private final DataSource database;
    private volatile long waiting;

    SearchQueueMetrics(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("vuonlen.duplicate.search.waiting", () -> waiting)
                .description("Households whose people are still to be sought among all others")
                .register(metrics);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            waiting = row.getLong(1);
        } catch (SQLException e) {
            // Readiness reports that the database is away; the last known number stays.
            LOG.debug("Could not count the households to be sought", e);
        }
    }
}
