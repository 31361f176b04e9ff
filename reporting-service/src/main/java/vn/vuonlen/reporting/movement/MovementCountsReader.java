package vn.vuonlen.reporting.movement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.movement.MovementCounts.Change;
import vn.vuonlen.reporting.movement.MovementCounts.End;
import vn.vuonlen.reporting.movement.MovementCounts.Households;
import vn.vuonlen.reporting.movement.MovementCounts.Pair;
import vn.vuonlen.reporting.movement.MovementCounts.Start;
import vn.vuonlen.reporting.provenance.YearReviews;

/** Reads the counters of two years as known on one day: that of the later one. */
record MovementCountsReader(Connection connection, YearReviews before, YearReviews now) {

    private static final String HOUSEHOLDS = """
            SELECT area_id, ethnic_minority, sum(households) FROM household_count
            WHERE first_year <= ? AND last_year >= ? AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2 HAVING sum(households) > 0""";

    private static final String STARTS = """
            SELECT area_id, ethnic_minority, last_year < ?, sum(households) FROM result_count
            WHERE review_id = ANY (?) AND class = ? AND known_from <= ? AND known_to > ?
            GROUP BY 1, 2, 3 HAVING sum(households) > 0""";

    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    MovementCounts counts(MovedClass moved) throws SQLException {
        return new MovementCounts(
                households(before.year()), households(now.year()), starts(moved), pairs(moved), ends(moved));
    }

    private List<Households> households(int year) throws SQLException {
        Binding binding = statement -> {
            statement.setInt(1, year);
            statement.setInt(2, year);
            bindDay(statement, 3);
        };
        return all(
                HOUSEHOLDS,
                binding,
                row -> new Households(row.getObject(1, UUID.class), row.getBoolean(2), row.getLong(3)));
    }

    private List<Start> starts(MovedClass moved) throws SQLException {
        Binding binding = statement -> {
            statement.setInt(1, now.year());
            ArrayParameters.bind(statement, 2, "uuid", before.ids());
            statement.setString(3, moved.name());
            bindDay(statement, 4);
        };
        return all(
                STARTS,
                binding,
                row -> new Start(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3), row.getLong(4)));
    }

    private List<Pair> pairs(MovedClass moved) throws SQLException {
        Binding binding = statement -> {
            statement.setInt(1, now.year());
            statement.setInt(2, now.year());
            ArrayParameters.bind(statement, 3, "uuid", now.ids());
            ArrayParameters.bind(statement, 4, "uuid", before.ids());
            bindDay(statement, 5);
        };
        return all(
                moved.pairs(),
                binding,
                row -> new Pair(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4),
                        Change.valueOf(row.getString(5)),
                        Flow.valueOf(row.getString(6)),
                        row.getBoolean(7),
                        row.getLong(8)));
    }

    private List<End> ends(MovedClass moved) throws SQLException {
        Binding binding = statement -> {
            statement.setInt(1, now.year());
            ArrayParameters.bind(statement, 2, "uuid", now.ids());
            bindDay(statement, 3);
        };
        return all(
                moved.ends(),
                binding,
                row -> new End(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        Flow.valueOf(row.getString(3)),
                        row.getLong(4)));
    }

    private void bindDay(PreparedStatement statement, int index) throws SQLException {
        LocalDate day = now.knownOn();
        statement.setObject(index, day);
        statement.setObject(index + 1, day);
    }

    private <T> List<T> all(String sql, Binding binding, RowMapper<T> mapper) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(mapper.map(rows));
                }
                return all;
            }
        }
    }
}
