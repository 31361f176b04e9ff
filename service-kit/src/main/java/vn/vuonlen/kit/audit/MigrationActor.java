package vn.vuonlen.kit.audit;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A migration that changes audited tables is recorded with its number. */
@Singleton
class MigrationActor implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.BEFORE_EACH_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                announce(context);
            }
        });
    }

    /** In the transaction of the migration. */
    private static void announce(Context context) {
        var migration = context.getMigrationInfo();
        var name = migration.getVersion() == null
                ? migration.getDescription()
                : migration.getVersion().getVersion();
        try {
            new Actor("migration", "migration:" + name).announce(context.getConnection());
        } catch (SQLException e) {
            throw new FlywayException("Could not name the migration as the actor", e);
        }
    }
}
