package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Takes marks away, but only those that are unchanged: a thing that changed while it was sent is sent again. */
final class Told {

    private static final String FORGET =
            """
            WITH told AS (
                DELETE FROM unpublished u USING unnest(?::uuid[], ?::bigint[]) AS s (id, mark)
                 WHERE u.topic = ? AND u.id = s.id AND u.mark = s.mark
                RETURNING u.id)
            DELETE FROM unpublishable x USING told WHERE x.topic = ? AND x.id = told.id
            """;

    private static final String SET_ASIDE =
            """
            WITH taken AS (
                DELETE FROM unpublished u USING unnest(?::uuid[], ?::bigint[], ?::text[]) AS s (id, mark, reason)
                 WHERE u.topic = ? AND u.id = s.id AND u.mark = s.mark
                RETURNING u.id, s.reason)
            INSERT INTO unpublishable (topic, id, reason) SELECT ?, id, reason FROM taken
            ON CONFLICT (topic, id) DO UPDATE SET reason = excluded.reason, at = excluded.at
            """;

    private Told() {}

    static void forget(Connection connection, String topic, Collection<Change> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids(sent)));
            statement.setArray(2, connection.createArrayOf("bigint", marks(sent)));
            statement.setString(3, topic);
            statement.setString(4, topic);
            statement.executeUpdate();
        }
    }

    static void setAside(Connection connection, String topic, Map<Change, String> reasons) throws SQLException {
        if (reasons.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(SET_ASIDE)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids(reasons.keySet())));
            statement.setArray(2, connection.createArrayOf("bigint", marks(reasons.keySet())));
            statement.setArray(
                    3, connection.createArrayOf("text", reasons.values().toArray()));
            statement.setString(4, topic);
            statement.setString(5, topic);
            statement.executeUpdate();
        }
    }

    private static Object[] ids(Collection<Change> changes) {
        return changes.stream().map(Change::id).toArray();
    }

    private static Object[] marks(Collection<Change> changes) {
        return changes.stream().map(Change::mark).toArray();
    }
}
