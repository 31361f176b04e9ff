package vn.vuonlen.household.restatement;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.review.Decision;
import vn.vuonlen.kit.problem.Problem;

/**
 * A review as its restatement finds it. {@code decided} is the day of the newest decision: its own, or that of the latest
 * restatement of any year, since households are those of all years. {@code next} is the number of its next restatement.
 */
record RestatedReview(
        UUID id, UUID area, int year, boolean isDecided, LocalDate decided, int next, boolean isProposed) {

    private static final String FIND = """
            SELECT v.id, v.area_id, v.year, v.step = 'DECIDED' AS is_decided,
                greatest(v.decision_date, (SELECT max(r.decision_date) FROM restatement r
                    JOIN review other ON other.id = r.review_id WHERE other.area_id = v.area_id)) AS decided,
                coalesce((SELECT max(r.number) FROM restatement r WHERE r.review_id = v.id), 0) + 1 AS next,
                EXISTS (SELECT FROM restatement r WHERE r.review_id = v.id AND r.status = 'PROPOSED') AS is_proposed
            FROM review v WHERE v.kind = 'PERIODIC' AND
            """;

    private static final String BY_ID = FIND + " v.id = ?";

    private static final String LATER = FIND + """
             v.area_id = ? AND v.year > ? ORDER BY v.year
            """;

    static Optional<RestatedReview> find(Connection connection, UUID id) throws SQLException {
        return read(connection, BY_ID, id).stream().findFirst();
    }

    /** The reviews of later years, the earliest first: their movements compare with this one. */
    List<RestatedReview> later(Connection connection) throws SQLException {
        return read(connection, LATER, area, year);
    }

    private static List<RestatedReview> read(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var reviews = new ArrayList<RestatedReview>();
            var row = query.executeQuery();
            while (row.next()) {
                reviews.add(new RestatedReview(
                        row.getObject("id", UUID.class),
                        row.getObject("area_id", UUID.class),
                        row.getInt("year"),
                        row.getBoolean("is_decided"),
                        row.getObject("decided", LocalDate.class),
                        row.getInt("next"),
                        row.getBoolean("is_proposed")));
            }
            return reviews;
        }
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    void requireDecided() {
        if (!isDecided) {
            throw Problem.of(RestatementProblem.REVIEW_NOT_DECIDED);
        }
    }

    /** Until it is decided nobody knows what the next one starts from. */
    void requireNoneProposed() {
        if (isProposed) {
            throw Problem.of(RestatementProblem.RESTATEMENT_PROPOSED, String.valueOf(year))
                    .with("review", id);
        }
    }

    void requireDecidedBefore(Decision decision) {
        if (decision.date().isBefore(decided)) {
            throw Problem.of(RestatementProblem.RESTATED_BEFORE_DECISION, decision.date(), decided)
                    .at("/date");
        }
    }
}
