package vn.vuonlen.reporting.target;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The targets that were set. What each of them was before is kept by a trigger. */
record Targets(Connection connection) {

    static final String ALL = "ALL";

    /** One target's place: what may be set once. */
    record Key(UUID area, int year, String designation, Measure measure) {
        void fill(PreparedStatement statement) throws SQLException {
            statement.setObject(1, area);
            statement.setInt(2, year);
            statement.setString(3, designation);
            statement.setString(4, measure.wire());
        }
    }

    /** @param version how often it was set */
    record Kept(Optional<String> designation, Measure measure, BigDecimal value, int version) {

        private static Kept of(ResultSet row) throws SQLException {
            Measure measure = Measure.of(row.getString(2));
            return new Kept(
                    Optional.of(row.getString(1)).filter(d -> !d.equals(ALL)),
                    measure,
                    measure.written(row.getBigDecimal(3)),
                    row.getInt(4));
        }

        String etag() {
            return "\"" + version + "\"";
        }

        boolean is(BigDecimal other) {
            return value.compareTo(other) == 0;
        }
    }

    private static final String OF = """
            SELECT designation, measure, value, version FROM target WHERE area_id = ? AND year = ? ORDER BY 1, 2""";
    private static final String NEW = """
            INSERT INTO target (area_id, year, designation, measure, value, set_by, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String CHANGE = """
            INSERT INTO target (area_id, year, designation, measure, value, set_by, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (area_id, year, designation, measure) DO UPDATE
                SET value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at,
                    version = target.version + 1""";
    private static final String LOCKED = """
            SELECT designation, measure, value, version FROM target
            WHERE area_id = ? AND year = ? AND designation = ? AND measure = ? FOR UPDATE""";

    List<Kept> of(UUID area, int year) throws SQLException {
        try (var statement = connection.prepareStatement(OF)) {
            statement.setObject(1, area);
            statement.setInt(2, year);
            var rows = statement.executeQuery();
            var kept = new ArrayList<Kept>();
            while (rows.next()) {
                kept.add(Kept.of(rows));
            }
            return kept;
        }
    }

    /** Whether it was new. */
    boolean add(Key key, BigDecimal value, String by, Instant at) throws SQLException {
        return write(NEW, key, value, by, at);
    }

    void change(Key key, BigDecimal value, String by, Instant at) throws SQLException {
        write(CHANGE, key, value, by, at);
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Kept> locked(Key key) throws SQLException {
        try (var statement = connection.prepareStatement(LOCKED)) {
            key.fill(statement);
            var rows = statement.executeQuery();
            return rows.next() ? Optional.of(Kept.of(rows)) : Optional.empty();
        }
    }

    private boolean write(String sql, Key key, BigDecimal value, String by, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            key.fill(statement);
            statement.setBigDecimal(5, value);
            statement.setString(6, by);
            statement.setTimestamp(7, Timestamp.from(at));
            return statement.executeUpdate() == 1;
        }
    }
}
