package vn.vuonlen.household.area;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.outbox.Unpublished;

/**
 * Makes the area tables equal to the packaged files at every start; only differences are written and published. A
 * difference that would change decided figures stops the start.
 */
@ApplicationScoped
class LoadAreas {

    private static final Actor START = new Actor("household-service", "start");

    private final DataSource database;
    private final Unpublished unpublished;

    LoadAreas(DataSource database, Unpublished unpublished) {
        this.database = database;
        this.unpublished = unpublished;
    }

    @Transactional(rollbackOn = SQLException.class)
    void load(@Observes StartupEvent started) throws SQLException {
        load(AreaFiles.packaged());
    }

    @Transactional(rollbackOn = SQLException.class)
    void load(AreaFiles files) throws SQLException {
        try (var connection = database.getConnection()) {
            lock(connection);
            var decided = DecidedAreas.read(connection);
            START.announce(connection);
            var changed = new AreaTables(connection).replaceWith(files);
            decided.requireUnchanged(DecidedAreas.read(connection));
            unpublished.mark("household.area.v1", changed);
        }
    }

    /** Instances that start together load one after the other, and no review is decided meanwhile. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('load areas', 1))");
            statement.execute("SELECT keep_decisions_waiting()");
        }
    }
}
