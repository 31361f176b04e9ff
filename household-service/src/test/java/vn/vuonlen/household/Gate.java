package vn.vuonlen.household;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Locks a row or a table that other transactions need, so that they stop at a place that the test has chosen.
 */
public final class Gate implements AutoCloseable {

    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final DataSource database;
    private final Connection holder;

    private Gate(DataSource database, Connection holder) {
        this.database = database;
        this.holder = holder;
    }

    public static Gate before(DataSource database, String table, UUID id) throws SQLException {
        return lock(database, "SELECT FROM " + table + " WHERE id = '" + id + "' FOR UPDATE");
    }

    /** Others may still insert references to the row, but not change it. */
    public static Gate beforeChangeOf(DataSource database, String table, UUID id) throws SQLException {
        return lock(database, "SELECT FROM " + table + " WHERE id = '" + id + "' FOR NO KEY UPDATE");
    }

    /** Writers of the table stop, readers pass. */
    public static Gate beforeWriting(DataSource database, String table) throws SQLException {
        return lock(database, "LOCK TABLE " + table + " IN SHARE MODE");
    }

    private static Gate lock(DataSource database, String sql) throws SQLException {
        var holder = database.getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
        return new Gate(database, holder);
    }

    public void awaitWaiting(int callers) {
        await().atMost(TIMEOUT).until(() -> waiting() == callers);
    }

    /** Also returns if one of them is done already, which happens only when the lock under test is missing. */
    public void awaitWaiting(int callers, Future<?> orDone) {
        await().atMost(TIMEOUT).until(() -> orDone.isDone() || waiting() == callers);
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

    /** On a connection of its own: within a transaction pg_stat_activity is a snapshot of its first read. */
    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(WAITING);
            row.next();
            return row.getInt(1);
        }
    }
}
