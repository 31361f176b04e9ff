package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes marks away, but only those that are unchanged: a thing that changed while it was sent is sent again. A mark that
 * somebody's open transaction holds is left: the relay waits for no writer.
 */
final class PublishedMarks {

    private static final String FORGET = """
            WITH free AS (
                SELECT u.id FROM unpublished u JOIN unnest(?::uuid[], ?::bigint[]) AS s (id, mark) ON u.id = s.id
                 WHERE u.topic = ? AND u.mark = s.mark FOR UPDATE OF u SKIP LOCKED),
            told AS (DELETE FROM unpublished u USING free WHERE u.topic = ? AND u.id = free.id RETURNING u.id),
            showable AS (DELETE FROM unpublishable x USING told WHERE x.topic = ? AND x.id = told.id)
            SELECT id FROM told
            """;

    private static final String SET_ASIDE = """
            WITH free AS (
                SELECT u.id, s.reason
                  FROM unpublished u JOIN unnest(?::uuid[], ?::bigint[], ?::text[]) AS s (id, mark, reason) ON u.id = s.id
                 WHERE u.topic = ? AND u.mark = s.mark FOR UPDATE OF u SKIP LOCKED),
            taken AS (DELETE FROM unpublished u USING free WHERE u.topic = ? AND u.id = free.id)
            INSERT INTO unpublishable (topic, id, reason) SELECT ?, id, reason FROM free
            ON CONFLICT (topic, id) DO UPDATE SET reason = excluded.reason, at = excluded.at
            """;

    private PublishedMarks() {}

    /** The things whose marks are gone. */
    static Set<UUID> forget(Connection connection, String topic, Collection<PendingChange> sent) throws SQLException {
        if (sent.isEmpty()) {
            return Set.of();
        }
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids(sent)));
            statement.setArray(2, connection.createArrayOf("bigint", marks(sent)));
            statement.setString(3, topic);
            statement.setString(4, topic);
            statement.setString(5, topic);
            var gone = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    gone.add(rows.getObject(1, UUID.class));
                }
            }
            return gone;
        }
    }

    static void setAside(Connection connection, String topic, Map<PendingChange, String> reasons) throws SQLException {
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
            statement.setString(6, topic);
            statement.executeUpdate();
        }
    }

    private static Object[] ids(Collection<PendingChange> changes) {
        return changes.stream().map(PendingChange::id).toArray();
    }

    private static Object[] marks(Collection<PendingChange> changes) {
        return changes.stream().map(PendingChange::mark).toArray();
    }
}
