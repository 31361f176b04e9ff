package vn.vuonlen.household;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Holds a row or a table that others need: they come to stand in the middle of their transactions, where the test knows
 * them.
 */
public final class Gate implements AutoCloseable {

    private static final String WAITING = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource database;
    private final Connection holder;

    private Gate(DataSource database, Connection holder) {
        this.database = database;
        this.holder = holder;
    }

    public static Gate before(DataSource database, String table, UUID id) throws SQLException {
        return holding(database, "SELECT FROM " + table + " WHERE id = '" + id + "' FOR UPDATE");
    }

    /** Others may go on to refer to the row, but not change it. */
    public static Gate beforeChangeOf(DataSource database, String table, UUID id) throws SQLException {
        return holding(database, "SELECT FROM " + table + " WHERE id = '" + id + "' FOR NO KEY UPDATE");
    }

    /** Before anything is written to the table; who only reads goes through. */
    public static Gate beforeWriting(DataSource database, String table) throws SQLException {
        return holding(database, "LOCK TABLE " + table + " IN SHARE MODE");
    }

    private static Gate holding(DataSource database, String lock) throws SQLException {
        var holder = database.getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute(lock);
        }
        return new Gate(database, holder);
    }

    public void awaitWaiting(int callers) {
        await().atMost(PATIENCE).until(() -> waiting() == callers);
    }

    /** Also if one of them is through already, which only a guard that is not there lets it. */
    public void awaitWaiting(int callers, Future<?> orThrough) {
        await().atMost(PATIENCE).until(() -> orThrough.isDone() || waiting() == callers);
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

    /** On another connection: within a transaction PostgreSQL goes on telling of the sessions that it saw first. */
    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(WAITING);
            row.next();
            return row.getInt(1);
        }
    }
}
