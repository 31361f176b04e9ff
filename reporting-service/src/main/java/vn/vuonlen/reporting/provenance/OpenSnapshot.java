package vn.vuonlen.reporting.provenance;

import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The snapshot that a request is reading from, so that whatever it reads is of one moment. */
@RequestScoped
class OpenSnapshot {

    private final Map<Object, Object> known = new HashMap<>();
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
            known.clear();
        }
    }

    /** @param key of what is read: whoever gives the same reads the same type */
    @SuppressWarnings("unchecked")
    <T> T once(Object key, Snapshots.Reading<T> reading) throws SQLException {
        if (!known.containsKey(key)) {
            known.put(key, reading.from(connection));
        }
        return (T) known.get(key);
    }
}
