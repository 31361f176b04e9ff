package vn.vuonlen.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * A service may be started before its database, and waits for it before it migrates: as often and as long as Flyway would
 * ({@code quarkus.flyway.connect-retries}), whose own wait cannot be ended by SIGTERM.
 */
@Singleton
@Priority(3) // Before the customizer that reads the schema.
class DatabaseWait implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(DatabaseWait.class);
    private static final int EXIT_CODE_OF_SIGTERM = 143;

    private volatile boolean stopped;

    @Override
    public void customize(FluentConfiguration flyway) {
        if (flyway.getDataSource() != null) {
            awaitUnlessStopped(
                    flyway.getDataSource(),
                    flyway.getConnectRetries(),
                    Duration.ofSeconds(flyway.getConnectRetriesInterval()));
            flyway.connectRetries(0);
        }
    }

    private void awaitUnlessStopped(DataSource database, int retries, Duration interval) {
        var starting = Thread.currentThread();
        var stop = Thread.ofPlatform().name("stop-waiting").unstarted(() -> {
            stopped = true;
            starting.interrupt();
        });
        try {
            Runtime.getRuntime().addShutdownHook(stop);
            await(database, retries, interval);
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (InterruptedException | IllegalStateException e) {
            // The second says that the virtual machine is already ending.
            throw new PreventFurtherStepsException("Stopped while it waited for its database", EXIT_CODE_OF_SIGTERM);
        }
    }

    /** After the last attempt the caller's own connection fails, with the reason. */
    private void await(DataSource database, int retries, Duration interval) throws InterruptedException {
        for (int attempt = 0; attempt < retries && !isThere(database, attempt); attempt++) {
            if (stopped) {
                throw new InterruptedException();
            }
            Thread.sleep(interval);
        }
    }

    private static boolean isThere(DataSource database, int attempt) {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (attempt == 0) {
                LOG.warnf("Waiting for the database: %s", e.getMessage());
            }
            return false;
        }
    }
}
