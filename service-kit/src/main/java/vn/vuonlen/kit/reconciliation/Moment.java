package vn.vuonlen.kit.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.vuonlen.kit.totals.CountedTotals;

/** The statements that keep what this service has computed at a moment, for the comparison with a later count. */
final class Moment {

    /** A count is there once all its totals are; each count publishes all of them again. */
    private static final String DUE = """
            SELECT EXISTS (
                SELECT FROM owner_total o LEFT JOIN reconciled_moment m USING (topic)
                 WHERE o.topic = ?
                 GROUP BY m.taken_at
                HAVING min(o.counted_at) = max(o.counted_at) AND min(o.told_before) IS NOT NULL
                   AND (m.taken_at IS NULL OR min(o.counted_at) > m.taken_at))
            """;

    private static final String KEPT = "SELECT EXISTS (SELECT FROM reconciled_moment WHERE topic = ?)";

    private static final String TOLD_BEFORE = "SELECT min(told_before) FROM owner_total WHERE topic = ?";

    private static final String DELETE = "DELETE FROM reconciled_moment WHERE topic = ?";

    /** After the snapshot of its transaction, whose figures are stored with it. */
    private static final String INSERT =
            "INSERT INTO reconciled_moment (topic, told_before, taken_at) VALUES (?, ?, clock_timestamp())";

    private static final String FIGURES = """
            INSERT INTO reconciled_figure (topic, kind, year, area_id, figures)
            SELECT ?, ?, year, area_id, figures FROM (%s) own
            """;

    private Moment() {}

    /** Whether a count has arrived that began after the moment that is kept, if any is. */
    static boolean isDue(Connection connection, String topic) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static boolean isKept(Connection connection, String topic) throws SQLException {
        try (var statement = connection.prepareStatement(KEPT)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Of the count that has arrived. */
    static OffsetDateTime toldBefore(Connection connection, String topic) throws SQLException {
        try (var statement = connection.prepareStatement(TOLD_BEFORE)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class);
            }
        }
    }

    static void forget(Connection connection, String topic) throws SQLException {
        execute(connection, DELETE, topic);
    }

    /**
     * In place of the moment before.
     *
     * @param toldBefore what was changed before it was consumed
     */
    static void keep(Connection connection, ReconciledProjection projection, OffsetDateTime toldBefore)
            throws SQLException {
        forget(connection, projection.topic());
        execute(connection, INSERT, projection.topic(), toldBefore);
        for (Map.Entry<String, String> query : projection.queries().entrySet()) {
            String own = CountedTotals.withoutZeros(query.getValue());
            execute(connection, FIGURES.formatted(own), projection.topic(), query.getKey());
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
