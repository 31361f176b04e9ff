package vn.vuonlen.kit.generation;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables of the projections are exchanged in one moment, when a rebuild ends. Whoever reads or writes them holds this lock
 * from before the first query of the transaction, and so sees one generation: {@code LOCK} takes no snapshot, and a snapshot
 * from before the exchange would see the new tables as they were then, half filled.
 */
public final class GenerationLock {

    private GenerationLock() {}

    /** For a report. Waits for nothing but the exchange itself. */
    public static void forReading(Connection connection) throws SQLException {
        lock(connection, "ACCESS SHARE");
    }

    /** For a transaction of the service's consumer. */
    public static void forConsuming(Connection connection) throws SQLException {
        lock(connection, "ROW SHARE");
    }

    /** Keeps the service's consumer from going on; whoever reads does not notice. */
    public static void againstConsuming(Connection connection) throws SQLException {
        lock(connection, "EXCLUSIVE");
    }

    /** Waits until nobody reads; who comes meanwhile waits as well. */
    public static void alone(Connection connection) throws SQLException {
        lock(connection, "ACCESS EXCLUSIVE");
    }

    private static void lock(Connection connection, String mode) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE public.served_generation IN " + mode + " MODE");
        }
    }
}
