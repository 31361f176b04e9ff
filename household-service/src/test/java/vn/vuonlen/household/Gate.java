package vn.vuonlen.household;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Holds a row that others need: they come to stand in the middle of their transactions, where the test knows them. */
public final class Gate implements AutoCloseable {

    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private final Connection holder;

    private Gate(Connection holder) {
        this.holder = holder;
    }

    public static Gate before(DataSource database, String table, UUID id) throws SQLException {
        var holder = database.getConnection();
        holder.setAutoCommit(false);
        try (var lock = holder.prepareStatement("SELECT FROM " + table + " WHERE id = ? FOR UPDATE")) {
            lock.setObject(1, id);
            lock.execute();
        }
        return new Gate(holder);
    }

    public void awaitWaiting(int callers) {
        await().until(() -> waiting() == callers);
    }

    /** Also if one of them is through already, which only a guard that is not there lets it. */
    public void awaitWaiting(int callers, Future<?> orThrough) {
        await().until(() -> orThrough.isDone() || waiting() == callers);
    }

    public void open() throws SQLException {
        holder.rollback();
    }

    @Override
    public void close() throws SQLException {
        try (holder) {
            holder.rollback();
        }
    }

    private int waiting() throws SQLException {
        try (var statement = holder.createStatement()) {
            var row = statement.executeQuery(WAITING);
            row.next();
            return row.getInt(1);
        }
    }
}
