package vn.vuonlen.household.importing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction on a connection of its own. What was not committed is rolled back when it is closed: the pool switches a
 * returned connection to auto-commit, and that would commit.
 */
record OpenTransaction(Connection connection) implements AutoCloseable {

    static OpenTransaction begin(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            return new OpenTransaction(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
