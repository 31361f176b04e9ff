package vn.vuonlen.reporting.distribution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.reporting.distribution.YearDistribution.CountedAnswer;
import vn.vuonlen.reporting.poverty.YearCounts;
import vn.vuonlen.reporting.provenance.YearReviews;

/** Reads the counters of a characteristic, as known on the day of the reviews. */
record DistributionCounters(Characteristic of) {

    private static final String ANSWERS = """
            SELECT area_id, class, code, sum(households) FROM characteristic_count
            WHERE review_id = ANY (?) AND known_from <= ? AND known_to > ? AND characteristic = ?
            GROUP BY area_id, class, code HAVING sum(households) > 0""";

    private static final String ANSWERS_OF_ALL = """
            SELECT area_id, 'ALL', code, sum(households) FROM characteristic_count
            WHERE review_id = ANY (?) AND known_from <= ? AND known_to > ? AND characteristic = ?
            GROUP BY area_id, code HAVING sum(households) > 0""";

    private static final String RESULTS = """
            SELECT area_id, sum(households) FROM result_count
            WHERE review_id = ANY (?) AND known_from <= ? AND known_to > ?
            GROUP BY area_id HAVING sum(households) > 0""";

    YearDistribution read(Connection connection, YearReviews reviews) throws SQLException {
        var poverty = YearCounts.read(connection, reviews);
        return switch (of) {
            case ROUTE -> YearDistribution.of(of, poverty, List.of());
            case COMMITMENT -> {
                var year = YearDistribution.of(of, poverty, answers(ANSWERS_OF_ALL, connection, reviews));
                addResults(year, connection, reviews);
                yield year;
            }
            default -> YearDistribution.of(of, poverty, answers(ANSWERS, connection, reviews));
        };
    }

    private List<CountedAnswer> answers(String sql, Connection connection, YearReviews reviews) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, reviews);
            statement.setString(4, of.name());
            var rows = statement.executeQuery();
            var answers = new ArrayList<CountedAnswer>();
            while (rows.next()) {
                answers.add(new CountedAnswer(
                        rows.getObject(1, UUID.class),
                        HouseholdClass.valueOf(rows.getString(2)),
                        rows.getString(3),
                        rows.getLong(4)));
            }
            return answers;
        }
    }

    private static void addResults(YearDistribution year, Connection connection, YearReviews reviews)
            throws SQLException {
        try (var statement = connection.prepareStatement(RESULTS)) {
            bind(statement, reviews);
            var rows = statement.executeQuery();
            while (rows.next()) {
                var results = Distribution.of(HouseholdClass.ALL, AnswerCounts.ofHouseholds(rows.getLong(2)));
                year.byArea().merge(rows.getObject(1, UUID.class), results, Distribution::plus);
            }
        }
    }

    private static void bind(PreparedStatement statement, YearReviews reviews) throws SQLException {
        ArrayParameters.bind(statement, 1, "uuid", reviews.ids());
        statement.setObject(2, reviews.knownOn());
        statement.setObject(3, reviews.knownOn());
    }
}
