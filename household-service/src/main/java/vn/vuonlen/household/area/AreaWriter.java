package vn.vuonlen.household.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.outbox.Unpublished;

/**
 * The one way in which areas change, whether by the files of a start, by a change that the province approved or by an
 * import: in turns, published, and refused if decided figures would change. It acts in the transaction of the connection,
 * in which an actor was announced.
 */
@ApplicationScoped
public class AreaWriter {

    private final Unpublished unpublished;

    AreaWriter(Unpublished unpublished) {
        this.unpublished = unpublished;
    }

    @FunctionalInterface
    private interface Writing {
        Set<UUID> write(AreaTables tables) throws SQLException;
    }

    /** Writers come one after the other; may be called before what is to be written is known. */
    public void lock(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_xact_lock(hashtextextended('load areas', 1))");
    }

    public void add(Connection connection, AreaRows rows, AreaSource source) throws SQLException {
        write(connection, tables -> tables.add(rows, source));
    }

    void replace(Connection connection, AreaFiles files) throws SQLException {
        write(connection, tables -> tables.replaceWith(files));
    }

    /** No review is decided meanwhile. */
    private void write(Connection connection, Writing writing) throws SQLException {
        lock(connection);
        execute(connection, "SELECT keep_decisions_waiting()");
        var decided = DecidedAreas.read(connection);
        var changed = writing.write(new AreaTables(connection));
        decided.requireUnchanged(DecidedAreas.read(connection));
        unpublished.mark(connection, "household.area.v1", changed);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
