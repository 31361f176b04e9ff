package vn.vuonlen.household.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.review.FrozenReview;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.household.survey.SubmissionOutcome.Accepted;
import vn.vuonlen.household.survey.SubmissionOutcome.ConcurrentChange;
import vn.vuonlen.household.survey.SubmissionOutcome.Reason;
import vn.vuonlen.household.survey.SubmissionOutcome.Refused;
import vn.vuonlen.household.survey.SubmissionOutcome.Stale;
import vn.vuonlen.household.survey.SubmissionOutcome.Unchanged;
import vn.vuonlen.household.survey.SubmissionOutcome.Unconfirmed;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * One survey, one transaction, one round trip: the lock and the statement travel together, and PostgreSQL commits both at
 * the end of what it was sent. A transaction begun before would cost two more round trips.
 */
@ApplicationScoped
class SubmitSurvey {

    /** Not accepted is what was stored before with the same content. */
    record Submitted(boolean accepted, StoredResult result) {}

    private final DataSource database;
    private final FrozenReviews reviews;
    private final Unpublished unpublished;
    private final CurrentActor actor;
    private final Clock clock;

    SubmitSurvey(DataSource database, FrozenReviews reviews, Unpublished unpublished, CurrentActor actor, Clock clock) {
        this.database = database;
        this.reviews = reviews;
        this.unpublished = unpublished;
        this.actor = actor;
        this.clock = clock;
    }

    /** Never inside another transaction: that one could still undo what was acknowledged. */
    @Transactional(TxType.NEVER)
    Submitted submit(SurveySubmission survey, Scope scope, String enumerator) {
        var review = reviews.get(survey.review());
        var refusals = SurveyRules.of(review.standard(), review.year(), LocalDate.now(clock))
                .check(survey);
        if (!refusals.isEmpty()) {
            return storedBefore(survey, scope)
                    .orElseThrow(() -> UnlikelySurvey.doubts(survey).behind(Refusal.problem(refusals)));
        }
        return store(Classified.of(survey, Evaluator.of(review.standard())), review, scope, enumerator, null);
    }

    /** Known, though the rules have changed since. */
    private Optional<Submitted> storedBefore(SurveySubmission survey, Scope scope) {
        return survey.asStoredBefore().flatMap(before -> {
            try (var connection = database.getConnection()) {
                return new StoredSurveys(connection, scope).contain(before)
                        ? Optional.of(new Submitted(false, find(connection, before)))
                        : Optional.empty();
            } catch (SQLException e) {
                throw new IllegalStateException("Could not look for survey " + survey.id(), e);
            }
        });
    }

    /** @param base the version of the survey that is corrected; null of a new survey */
    Submitted store(Classified classified, FrozenReview review, Scope scope, String enumerator, Long base) {
        var submitted = execute(classified, review, scope, enumerator, base);
        unpublished.wake();
        return submitted;
    }

    private Submitted execute(Classified classified, FrozenReview review, Scope scope, String enumerator, Long base) {
        var survey = classified.survey();
        var sql = base == null ? SubmissionSql.LOCK_REVIEW_AND_STORE_ONE : SubmissionSql.LOCK_REVIEW_AND_CORRECT;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int next = actor.get().bind(statement, 1);
            statement.setString(next++, Unpublished.traceparent());
            statement.setObject(next++, survey.review());
            statement.setObject(next++, survey.review());
            ArrayParameters.bind(statement, next++, "bytea", (Object[]) scope.bytes());
            statement.setString(next++, enumerator);
            ArrayParameters.bind(statement, next++, "text", UnlikelySurvey.jumps(review));
            if (base != null) {
                statement.setLong(next++, base);
            }
            SubmissionColumns.bind(statement, next, classified);
            while (true) {
                switch (execute(statement)) {
                    case Accepted(StoredResult result, List<String> none) -> {
                        return new Submitted(true, result);
                    }
                    case Unchanged() -> {
                        return new Submitted(false, find(connection, survey));
                    }
                    case Stale() -> throw Problem.of(KitProblem.STALE);
                    case Refused(Reason reason) -> throw Refusal.problem(List.of(reason.refusal(review.year())));
                    case Unconfirmed(List<String> codes) ->
                        throw Refusal.problem(
                                codes.stream().map(UnlikelySurvey::doubt).toList());
                    case ConcurrentChange() -> {} // The next execution sees what the other transaction stored.
                }
            }
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                throw Problem.of(HouseholdProblem.REVIEW_BUSY).because(e);
            }
            throw new IllegalStateException("Could not store survey " + survey.id(), e);
        }
    }

    /** The first of the two statements only locks. */
    private static SubmissionOutcome execute(PreparedStatement lockAndStore) throws SQLException {
        lockAndStore.execute();
        lockAndStore.getMoreResults();
        var row = lockAndStore.getResultSet();
        row.next();
        return SubmissionOutcome.of(row);
    }

    private static StoredResult find(Connection connection, SurveySubmission survey) throws SQLException {
        try (var query = connection.prepareStatement(SubmissionSql.FIND_RESULT)) {
            query.setObject(1, survey.household());
            query.setObject(2, survey.review());
            var row = query.executeQuery();
            row.next();
            return StoredResult.of(row);
        }
    }
}
