package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of the consumer on a connection of their own, outside of JTA. */
final class ConsumerSession {

    /**
     * If this process freezes, the next owner of its partitions waits for its locks no longer than it waits for the
     * partitions (session.timeout.ms). Between two statements of a poll lie milliseconds: each message is parsed once.
     */
    private static final String UNLESS_FROZEN = "SET LOCAL idle_in_transaction_session_timeout = '5s'";

    private ConsumerSession() {}

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    static <T> T inTransaction(DataSource database, Work<T> work) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(UNLESS_FROZEN);
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
