package vn.vuonlen.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Gives Flyway the migrations that are beans, in whatever room they are: Quarkus finds classes only in a package that is
 * named like the folder of the scripts.
 */
@Singleton
@Priority(2)
class JavaMigrations implements FlywayConfigurationCustomizer {
    private final Instance<JavaMigration> migrations;

    JavaMigrations(Instance<JavaMigration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.javaMigrations(migrations.stream().toArray(JavaMigration[]::new));
    }
}
