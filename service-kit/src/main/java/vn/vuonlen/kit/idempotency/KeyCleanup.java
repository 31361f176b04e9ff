package vn.vuonlen.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes stored responses after their retention. */
@Singleton
class KeyCleanup {
    private static final Logger LOG = Logger.getLogger(KeyCleanup.class);
    private static final String DELETE_EXPIRED =
            "DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - make_interval(secs => ?)";

    private final DataSource database;
    private final IdempotencySettings settings;

    KeyCleanup(DataSource database, IdempotencySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteExpired() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DELETE_EXPIRED)) {
            statement.setDouble(1, settings.retention().toMillis() / 1_000.0);
            statement.executeUpdate();
        } catch (SQLException e) {
            // Readiness reports that the database is away; the next hour tries again.
            LOG.debug("Expired idempotency keys are not deleted yet", e);
        }
    }
}
