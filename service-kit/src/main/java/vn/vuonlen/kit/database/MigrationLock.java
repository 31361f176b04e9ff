package vn.vuonlen.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Makes Flyway lock out other nodes by a session lock. Its default, a transaction lock, leaves a transaction idle while
 * a migration runs, and PostgreSQL ends our idle transactions after a minute.
 */
@Singleton
@Priority(2)
class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
