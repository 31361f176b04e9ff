package vn.vuonlen.household.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.Problem;

/**
 * One survey, one transaction, one round trip: the lock and the statement travel together, and PostgreSQL commits both at
 * the end of what it was sent. Whoever has a transaction open already would pay two more round trips.
 */
@ApplicationScoped
class SubmitSurvey {

    record Submitted(boolean accepted, Residence residence, PovertyClass povertyClass, Route route) {}

    private final DataSource database;
    private final FrozenReviews reviews;
    private final Unpublished unpublished;
    private final Clock clock;

    SubmitSurvey(DataSource database, FrozenReviews reviews, Unpublished unpublished, Clock clock) {
        this.database = database;
        this.reviews = reviews;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    /** Never inside another transaction: that one could still undo what was acknowledged. */
    @Transactional(TxType.NEVER)
    Submitted submit(UUID reviewId, SurveyFacts facts, Scope scope, String enumerator) {
        var review = reviews.get(reviewId);
        var refusals = SurveyRules.of(review.standard(), review.year(), LocalDate.now(clock))
                .check(facts);
        if (!refusals.isEmpty()) {
            throw Refusal.problem(refusals);
        }
        var survey = Classified.of(facts, Evaluator.of(review.standard()), reviewId);
        var submitted = takeIn(reviewId, survey, scope, enumerator);
        unpublished.wake();
        return submitted;
    }

    private Submitted takeIn(UUID review, Classified survey, Scope scope, String enumerator) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SubmissionSql.SHARE_REVIEW_AND_TAKE_ONE_IN)) {
            SubmissionRow.fill(statement, 5, survey);
            statement.setObject(1, review);
            statement.setObject(2, review);
            statement.setArray(3, connection.createArrayOf("bytea", scope.bytes()));
            statement.setString(4, enumerator);
            for (; ; ) {
                statement.execute();
                statement.getMoreResults();
                var submitted = told(statement.getResultSet(), review, survey.facts());
                if (submitted != null) {
                    return submitted;
                }
            }
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                throw Problem.of(HouseholdProblem.REVIEW_BUSY).because(e);
            }
            throw new IllegalStateException(
                    "Could not take in survey " + survey.facts().id(), e);
        }
    }

    /** Null if another transaction came first while this one waited: the next look sees what it did. */
    private static Submitted told(ResultSet row, UUID review, SurveyFacts survey) throws SQLException {
        row.next();
        return switch (row.getString("outcome")) {
            case "again" -> null;
            case "accepted" -> submitted(true, row);
            case "unchanged" -> toldBefore(row.getStatement().getConnection(), review, survey.household());
            case String code -> throw Refusal.problem(List.of(Outcomes.refusal(code)));
        };
    }

    private static Submitted toldBefore(Connection connection, UUID review, UUID household) throws SQLException {
        try (var query = connection.prepareStatement(SubmissionSql.TOLD_BEFORE)) {
            query.setObject(1, household);
            query.setObject(2, review);
            var row = query.executeQuery();
            row.next();
            return submitted(false, row);
        }
    }

    private static Submitted submitted(boolean accepted, ResultSet row) throws SQLException {
        var route = row.getString("route");
        return new Submitted(
                accepted,
                Residence.valueOf(row.getString("residence")),
                PovertyClass.valueOf(row.getString("class")),
                route == null ? null : Route.valueOf(route));
    }
}
