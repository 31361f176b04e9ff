package vn.vuonlen.reporting.provenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import vn.vuonlen.kit.database.ArrayParameters;

/** The decision by which a province published the results of a review. */
public record ReviewDecision(String number, LocalDate date) {

    private static final String OF_REVIEWS = """
            SELECT decision_number, decision_date FROM review
            WHERE id = ANY (?) AND step = 'DECIDED' AND decision_number IS NOT NULL AND decision_date IS NOT NULL
            ORDER BY decision_date LIMIT 1""";

    /** Of the reviews that figures come from; empty if they are imported, not decided, or none of their events told it. */
    public static Optional<ReviewDecision> of(Connection connection, YearReviews reviews) throws SQLException {
        try (var statement = connection.prepareStatement(OF_REVIEWS)) {
            ArrayParameters.bind(statement, 1, "uuid", reviews.ids());
            var rows = statement.executeQuery();
            return rows.next()
                    ? Optional.of(new ReviewDecision(rows.getString(1), rows.getObject(2, LocalDate.class)))
                    : Optional.empty();
        }
    }
}
