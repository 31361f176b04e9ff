package vn.vuonlen.kit.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import vn.vuonlen.kit.totals.ControlTotals;

/** The statements that keep what this service has computed at a moment, for the comparison with a later count. */
final class ProjectionSnapshot {

    private static final String ARRIVED = "SELECT counted_at, told_before FROM " + ComparedTotals.ARRIVED + " c";

    private static final String KEPT = "SELECT greatest(counted_at, taken_at) FROM projection_snapshot WHERE topic = ?";

    private static final String DELETE = "DELETE FROM projection_snapshot WHERE topic = ?";

    /** After the snapshot of its transaction, whose figures are stored with it. */
    private static final String INSERT = """
            INSERT INTO projection_snapshot (topic, counted_at, told_before, taken_at)
            VALUES (?, ?, ?, clock_timestamp())
            """;

    private static final String FIGURES = """
            INSERT INTO projection_snapshot_figure (topic, kind, year, area_id, figures)
            SELECT ?, ?, year, area_id, figures FROM (%s) own
            """;

    private ProjectionSnapshot() {}

    /**
     * A count of the owner.
     *
     * @param countedAt when it began
     * @param toldBefore everything that was changed before this was published before the count; null if that is not known
     */
    record Count(OffsetDateTime countedAt, OffsetDateTime toldBefore) {}

    /** The newest count of which all totals have arrived. */
    static Optional<Count> arrived(Connection connection, String topic) throws SQLException {
        try (var statement = connection.prepareStatement(ARRIVED)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Count(
                                row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)))
                        : Optional.empty();
            }
        }
    }

    /** Since when a count may begin that is compared with the moment that is kept; empty if none is. */
    static Optional<OffsetDateTime> kept(Connection connection, String topic) throws SQLException {
        try (var statement = connection.prepareStatement(KEPT)) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, OffsetDateTime.class)) : Optional.empty();
            }
        }
    }

    static void forget(Connection connection, String topic) throws SQLException {
        execute(connection, DELETE, topic);
    }

    /**
     * In place of the moment before.
     *
     * @param count what was changed before it tells that it was published, was consumed
     */
    static void keep(Connection connection, ReconciledProjection projection, Count count) throws SQLException {
        forget(connection, projection.topic());
        execute(connection, INSERT, projection.topic(), count.countedAt(), count.toldBefore());
        for (Map.Entry<String, String> query : projection.queries().entrySet()) {
            String own = ControlTotals.ofAreas(query.getValue());
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
