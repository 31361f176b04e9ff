package vn.vuonlen.household.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.kit.outbox.Unpublished;

/** At every start the areas of the files become those of the database; only what differs is changed and published. */
@ApplicationScoped
class LoadAreas {

    private final DataSource database;
    private final Unpublished unpublished;

    LoadAreas(DataSource database, Unpublished unpublished) {
        this.database = database;
        this.unpublished = unpublished;
    }

    @Transactional
    void load(@Observes StartupEvent started) throws SQLException {
        load(AreaFiles.shipped());
    }

    @Transactional
    void load(AreaFiles files) throws SQLException {
        try (var connection = database.getConnection()) {
            alone(connection);
            var changed = new AreaTables(connection).become(files);
            unpublished.mark("household.area.v1", changed);
        }
    }

    /** Two nodes that start together load one after the other. */
    private static void alone(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_xact_lock(hashtextextended('load areas', 1))");
        }
    }
}
