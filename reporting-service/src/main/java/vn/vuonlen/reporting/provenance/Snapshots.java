package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A report reads several tables as they were at one moment, or its levels would not sum while events arrive. */
@ApplicationScoped
public class Snapshots {

    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private final DataSource database;

    @Inject
    public Snapshots(DataSource database) {
        this.database = database;
    }

    public <T> T read(Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return reading.from(connection);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }
}
