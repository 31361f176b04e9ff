package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The snapshot that a request is reading from, so that whatever it reads is of one moment. */
@RequestScoped
class OpenSnapshot {

    private Connection connection;

    Optional<Connection> connection() {
        return Optional.ofNullable(connection);
    }

    <T> T with(Connection snapshot, Snapshots.Reading<T> reading) throws SQLException {
        connection = snapshot;
        try {
            return reading.from(snapshot);
        } finally {
            connection = null;
        }
    }
}
