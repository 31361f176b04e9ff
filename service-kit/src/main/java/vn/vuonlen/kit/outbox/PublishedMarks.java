package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Deletes marks, but only those that are unchanged: a thing that changed while it was sent is sent again. Marks that an
 * open transaction has locked are skipped, since the relay waits for no writer.
 */
final class PublishedMarks {

    private static final String DELETE = """
            WITH unlocked AS (
                SELECT u.id FROM unpublished u JOIN unnest(?::uuid[], ?::bigint[]) AS s (id, mark) ON u.id = s.id
                 WHERE u.topic = ? AND u.mark = s.mark FOR UPDATE OF u SKIP LOCKED),
            deleted AS (
                DELETE FROM unpublished u USING unlocked WHERE u.topic = ? AND u.id = unlocked.id RETURNING u.id),
            repaired AS (DELETE FROM unpublishable x USING deleted WHERE x.topic = ? AND x.id = deleted.id)
            SELECT id FROM deleted
            """;

    private static final String MOVE_TO_UNPUBLISHABLE = """
            WITH unlocked AS (
                SELECT u.id, s.reason
                  FROM unpublished u
                  JOIN unnest(?::uuid[], ?::bigint[], ?::text[]) AS s (id, mark, reason) ON u.id = s.id
                 WHERE u.topic = ? AND u.mark = s.mark FOR UPDATE OF u SKIP LOCKED),
            deleted AS (DELETE FROM unpublished u USING unlocked WHERE u.topic = ? AND u.id = unlocked.id)
            INSERT INTO unpublishable (topic, id, reason) SELECT ?, id, reason FROM unlocked
            ON CONFLICT (topic, id) DO UPDATE SET reason = excluded.reason, at = excluded.at
            """;

    private PublishedMarks() {}

    /** @return the things whose marks were deleted */
    static Set<UUID> delete(Connection connection, String topic, Collection<PendingChange> sent) throws SQLException {
        if (sent.isEmpty()) {
            return Set.of();
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            int next = ArrayParameters.of(sent)
                    .column("uuid", PendingChange::id)
                    .column("bigint", PendingChange::mark)
                    .bind(statement, 1);
            bindTopic(statement, next, topic);
            var deleted = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    deleted.add(rows.getObject(1, UUID.class));
                }
            }
            return deleted;
        }
    }

    static void moveToUnpublishable(Connection connection, String topic, Map<PendingChange, String> reasons)
            throws SQLException {
        if (reasons.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(MOVE_TO_UNPUBLISHABLE)) {
            int next = ArrayParameters.of(reasons.entrySet())
                    .column("uuid", entry -> entry.getKey().id())
                    .column("bigint", entry -> entry.getKey().mark())
                    .column("text", Map.Entry::getValue)
                    .bind(statement, 1);
            bindTopic(statement, next, topic);
            statement.executeUpdate();
        }
    }

    /** Both statements name the topic three times. */
    private static void bindTopic(PreparedStatement statement, int first, String topic) throws SQLException {
        for (int index = first; index < first + 3; index++) {
            statement.setString(index, topic);
        }
    }
}
