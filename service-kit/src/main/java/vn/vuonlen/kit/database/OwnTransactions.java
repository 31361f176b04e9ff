package vn.vuonlen.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions on a connection of their own, outside of JTA, each of which begins in the same way. */
public final class OwnTransactions {

    private final DataSource database;
    private final Start start;

    public OwnTransactions(DataSource database, Start start) {
        this.database = database;
        this.start = start;
    }

    /** What comes first in each transaction, such as its settings and locks. */
    @FunctionalInterface
    public interface Start {
        void begin(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    public <T> T call(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                start.begin(connection);
                T result = work.in(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
