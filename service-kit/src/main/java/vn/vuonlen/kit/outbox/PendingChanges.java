package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.SqlState;

/** The marked things of one topic, read round and round in order of id, so that no thing can starve another. */
final class PendingChanges {

    /**
     * Marks and states in one statement, and so in one snapshot. Lateral, with a fence: the view is looked up by id for
     * each mark, whatever the planner believes about a table whose statistics are always of another moment.
     */
    private static final String READ = """
            SELECT u.id, u.mark, u.traceparent, v.key, coalesce(v.partition_key::text, v.key), v.version, v.changed_at,
                   v.value::text, (SELECT epoch FROM owner_epoch)
              FROM (SELECT id, mark, traceparent FROM unpublished WHERE topic = ? %s ORDER BY id LIMIT ?) u
              LEFT JOIN LATERAL (SELECT * FROM %s WHERE id = u.id OFFSET 0) v ON true
             ORDER BY u.id
            """;

    private static final String UNSHOWABLE = "SELECT id, mark FROM unpublished WHERE topic = ? %s ORDER BY id LIMIT ?";

    /** The first round has no bound: every UUID may be a thing's, that of zeros too. */
    private static final String FROM_THE_FIRST = "";

    private static final String AFTER_THE_LAST = "AND id > ?";
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final PublishedTopic topic;
    private UUID last;

    PendingChanges(PublishedTopic topic) {
        this.topic = topic;
    }

    /** The next marked things. A state that the database cannot show is looked for by halving; it comes alone, without a value. */
    List<PendingChange> next(Connection connection, int most) throws SQLException {
        for (int limit = most; ; limit /= 2) {
            try {
                return read(connection, limit);
            } catch (SQLException e) {
                if (!SqlState.isDataException(e)) {
                    throw e;
                }
                if (limit == 1) {
                    return unshowable(connection);
                }
            }
        }
    }

    private List<PendingChange> read(Connection connection, int limit) throws SQLException {
        var changes = new ArrayList<PendingChange>();
        // A cursor, and no more than some megabytes of it: a batch must fit into the heap whatever the states weigh.
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(READ.formatted(where(), topic.view()))) {
            statement.setFetchSize(500);
            bind(statement, limit);
            try (var rows = statement.executeQuery()) {
                long bytes = 0;
                while (bytes < MOST_BYTES && rows.next()) {
                    var change = change(rows);
                    bytes += change.value() == null ? 0 : change.value().length;
                    changes.add(change);
                }
                last = bytes < MOST_BYTES && changes.size() < limit
                        ? null
                        : changes.getLast().id();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return changes;
    }

    private List<PendingChange> unshowable(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(UNSHOWABLE.formatted(where()))) {
            bind(statement, 1);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? List.of(new PendingChange(
                                row.getObject(1, UUID.class), row.getLong(2), null, null, null, 0, null, null, 0))
                        : List.of();
            }
        }
    }

    private String where() {
        return last == null ? FROM_THE_FIRST : AFTER_THE_LAST;
    }

    private void bind(PreparedStatement statement, int limit) throws SQLException {
        int place = 1;
        statement.setString(place++, topic.topic());
        if (last != null) {
            statement.setObject(place++, last);
        }
        statement.setInt(place, limit);
    }

    private static PendingChange change(ResultSet row) throws SQLException {
        return new PendingChange(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class),
                // The driver hands out the text as the server sent it, in UTF-8: no way through String and back.
                row.getBytes(8),
                row.getInt(9));
    }
}
