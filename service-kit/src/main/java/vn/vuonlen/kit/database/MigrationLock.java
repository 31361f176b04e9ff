package vn.vuonlen.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Flyway keeps other nodes away by a lock of its session, not of a transaction: that one would be idle as long as a
 * migration runs, and PostgreSQL ends an idle transaction of ours after a minute.
 */
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }
}
