package vn.vuonlen.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * A process that starts on the schema of a newer version, in the middle of a roll-out or after it was rolled back, leaves
 * that schema as it is. What it does not know is ignored ({@code quarkus.flyway.ignore-migration-patterns}), and its own
 * repeatable scripts are not run: they would replace the views of the newer version, which does not run its own again.
 */
@Singleton
@Priority(1) // After every other customizer, since it reads all migrations that this version has.
class NewerSchema implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(NewerSchema.class);
    private static final String PREFIX_OF_NO_SCRIPT = "none";

    @Override
    public void customize(FluentConfiguration flyway) {
        var unknown = Stream.of(flyway.load().info().applied())
                .filter(NewerSchema::isUnknown)
                .map(MigrationInfo::getScript)
                .toList();
        if (!unknown.isEmpty()) {
            LOG.infof("The schema is newer than this version, which migrates nothing; it does not know %s", unknown);
            flyway.repeatableSqlMigrationPrefix(PREFIX_OF_NO_SCRIPT);
        }
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.MISSING_SUCCESS;
    }
}
