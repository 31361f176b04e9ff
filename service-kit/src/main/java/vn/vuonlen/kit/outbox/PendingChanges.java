package vn.vuonlen.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.SqlState;

/**
 * Reads the marked things of one topic in order of id, from the first again after the last, so that none starves
 * another.
 */
final class PendingChanges {

    /**
     * Marks and states in one statement, and so in one snapshot. LATERAL with OFFSET 0 makes the planner look the view
     * up by id for each mark: the statistics of a table that fills and empties all day are always out of date.
     */
    private static final String READ = """
            SELECT u.id, u.mark, u.traceparent, v.key, coalesce(v.partition_key::text, v.key), v.version, v.changed_at,
                   v.value::text, (SELECT epoch FROM owner_epoch)
              FROM (SELECT id, mark, traceparent FROM unpublished WHERE topic = ? %s ORDER BY id LIMIT ?) u
              LEFT JOIN LATERAL (SELECT * FROM %s WHERE id = u.id OFFSET 0) v ON true
             ORDER BY u.id
            """;

    private static final String READ_MARK = "SELECT id, mark FROM unpublished WHERE topic = ? %s ORDER BY id LIMIT ?";

    /** From the first thing on there is no bound: an id may be any UUID, that of zeros too. */
    private static final String FROM_THE_FIRST = "";

    private static final String AFTER_THE_LAST = "AND id > ?";
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final PublishedTopic topic;
    private UUID last;

    PendingChanges(PublishedTopic topic) {
        this.topic = topic;
    }

    /**
     * The next marked things. A thing whose view fails is isolated by halving the limit, and is returned alone, without
     * a value.
     */
    List<PendingChange> next(Connection connection, int max) throws SQLException {
        for (int limit = max; ; limit /= 2) {
            try {
                return read(connection, limit);
            } catch (SQLException e) {
                if (!SqlState.isDataException(e)) {
                    throw e;
                }
                if (limit == 1) {
                    return withoutState(connection);
                }
            }
        }
    }

    private List<PendingChange> read(Connection connection, int limit) throws SQLException {
        var changes = new ArrayList<PendingChange>();
        // A cursor, and only some megabytes of it: a batch must fit into the heap however large the states are.
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(READ.formatted(where(), topic.view()))) {
            statement.setFetchSize(500);
            bind(statement, limit);
            try (var rows = statement.executeQuery()) {
                long bytes = 0;
                while (bytes < MAX_BYTES && rows.next()) {
                    var change = PendingChange.of(rows);
                    bytes += change.value() == null ? 0 : change.value().length;
                    changes.add(change);
                }
                last = bytes < MAX_BYTES && changes.size() < limit
                        ? null
                        : changes.getLast().id();
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return changes;
    }

    private List<PendingChange> withoutState(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(READ_MARK.formatted(where()))) {
            bind(statement, 1);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? List.of(PendingChange.withoutState(row.getObject(1, UUID.class), row.getLong(2)))
                        : List.of();
            }
        }
    }

    private String where() {
        return last == null ? FROM_THE_FIRST : AFTER_THE_LAST;
    }

    private void bind(PreparedStatement statement, int limit) throws SQLException {
        int index = 1;
        statement.setString(index++, topic.topic());
        if (last != null) {
            statement.setObject(index++, last);
        }
        statement.setInt(index, limit);
    }
}
