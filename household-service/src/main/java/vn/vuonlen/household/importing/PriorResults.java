package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.importing.RowBatch.Stored;
import vn.vuonlen.household.review.PriorReviews;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.ProblemType;

/** Stores results of earlier years, each under the prior review of its year. */
@ApplicationScoped
class PriorResults {

    private final PriorReviews reviews;

    PriorResults(PriorReviews reviews) {
        this.reviews = reviews;
    }

    Stored store(Connection connection, List<PriorResult> rows, Scope scope, String subject) throws SQLException {
        makeReviews(connection, rows, subject);
        var rejects = new ArrayList<Reject>();
        long accepted = 0;
        long unchanged = 0;
        try (var statement = connection.prepareStatement(PriorResultSql.TAKE_IN)) {
            statement.setArray(1, array(connection, "int8", rows, PriorResult::row));
            statement.setArray(2, array(connection, "uuid", rows, PriorResult::household));
            statement.setArray(3, array(connection, "int4", rows, PriorResult::year));
            statement.setArray(4, array(connection, "text", rows, PriorResult::povertyClass));
            statement.setArray(5, array(connection, "text", rows, PriorResult::route));
            statement.setArray(6, connection.createArrayOf("uuid", scope.array()));
            try (var told = statement.executeQuery()) {
                while (told.next()) {
                    switch (told.getString("outcome")) {
                        case "accepted" -> accepted++;
                        case "unchanged" -> unchanged++;
                        case String code -> rejects.add(reject(told.getLong("row"), code));
                    }
                }
            }
        }
        return new Stored(accepted, unchanged, rejects);
    }

    /** Each year gets its review before the rows look for it. */
    private void makeReviews(Connection connection, List<PriorResult> rows, String subject) throws SQLException {
        try (var query = connection.prepareStatement(PriorResultSql.FREE_YEARS)) {
            var years = rows.stream().map(PriorResult::year).distinct().toArray();
            query.setArray(1, connection.createArrayOf("int4", years));
            try (var free = query.executeQuery()) {
                while (free.next()) {
                    reviews.of(connection, free.getInt(1), subject);
                }
            }
        }
    }

    private static Reject reject(long row, String code) {
        ProblemType type = switch (code) {
            case "prior-result-conflict" -> ImportProblem.PRIOR_RESULT_CONFLICT;
            case "year-is-reviewed" -> ImportProblem.YEAR_IS_REVIEWED;
            default -> HouseholdProblem.ofCode(code);
        };
        var column = type == ImportProblem.YEAR_IS_REVIEWED ? "year" : "household";
        return RowRefused.of(type, column).at(row);
    }

    private static java.sql.Array array(
            Connection connection, String type, Collection<PriorResult> rows, Function<PriorResult, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
