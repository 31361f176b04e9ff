package vn.vuonlen.kit.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration that SQL cannot do alone: a bean, in the room of what it migrates. One transaction, without a checksum. */
public abstract class MigrationInJava implements JavaMigration {
    private final MigrationVersion version;
    private final String description;

    protected MigrationInJava(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
