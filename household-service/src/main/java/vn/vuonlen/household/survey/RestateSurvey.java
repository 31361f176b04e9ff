package vn.vuonlen.household.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Stores a survey of a decided review, or puts one right: its result gets the number of the restatement and stands beside
 * the one that was decided. Part of a restatement, which holds the locks and is the transaction.
 */
@ApplicationScoped
public class RestateSurvey {

    private static final String ASKED = SubmissionSql.restateOne(true);
    private static final String NOT_ASKED = SubmissionSql.restateOne(false);

    private static final String SURVEYS = """
            SELECT s.*, '{}'::text[] AS confirmed FROM survey s WHERE s.review_id = ? AND s.household_id = ANY (?)
                AND NOT (SELECT r.withdrawn FROM result r WHERE r.review_id = s.review_id AND r.household_id = s.household_id
                    ORDER BY r.restatement DESC LIMIT 1)
            ORDER BY s.household_id
            """;

    /** Whose restatement it is: its number in the review, who proposed it, and in which areas. */
    public record By(UUID review, int number, Scope scope, String proposer) {}

    private final FrozenReviews reviews;
    private final Clock clock;

    RestateSurvey(FrozenReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param base the version of the survey that it puts right; null of a household that was not surveyed */
    public void restate(Connection connection, By by, SurveySubmission survey, Long base) throws SQLException {
        if (!by.review().equals(survey.review())) {
            throw Problem.of(HouseholdProblem.SURVEY_OF_ANOTHER).at("/review");
        }
        var review = reviews.get(by.review());
        var refusals = SurveyRules.of(review.standard(), review.year(), LocalDate.now(clock))
                .check(survey);
        if (!refusals.isEmpty()) {
            throw UnlikelySurvey.doubts(survey).behind(Refusal.problem(refusals));
        }
        execute(connection, ASKED, by, survey, base);
    }

    /** Looks the surveys of these households up again, whose places, residences and heads may be others now. */
    public void lookUpAgain(Connection connection, By by, Collection<UUID> households, Set<UUID> but)
            throws SQLException {
        for (var survey : surveys(connection, by.review(), households)) {
            if (!but.contains(survey.submission.household())) {
                lookUpAgain(connection, by, survey);
            }
        }
    }

    private void lookUpAgain(Connection connection, By by, Surveyed survey) throws SQLException {
        try {
            execute(connection, NOT_ASKED, by, survey.submission, survey.version);
        } catch (Problem e) {
            throw e.with("household", survey.submission.household());
        }
    }

    private record Surveyed(SurveySubmission submission, long version) {}

    private static List<Surveyed> surveys(Connection connection, UUID review, Collection<UUID> households)
            throws SQLException {
        try (var query = connection.prepareStatement(SURVEYS)) {
            query.setObject(1, review);
            ArrayParameters.bind(query, 2, "uuid", households);
            var surveys = new ArrayList<Surveyed>();
            var row = query.executeQuery();
            while (row.next()) {
                surveys.add(new Surveyed(SurveyFields.read(row), row.getLong("version")));
            }
            return surveys;
        }
    }

    private void execute(Connection connection, String sql, By by, SurveySubmission survey, Long base)
            throws SQLException {
        FrozenReview review = reviews.get(by.review());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, by.review());
            ArrayParameters.bind(statement, 2, "bytea", (Object[]) by.scope().bytes());
            statement.setString(3, by.proposer());
            ArrayParameters.bind(statement, 4, "text", UnlikelySurvey.jumps(review));
            statement.setObject(5, base, Types.BIGINT);
            int next = SubmissionColumns.bind(statement, 6, Classified.of(survey, Evaluator.of(review.standard())));
            statement.setInt(next, by.number());
            var row = statement.executeQuery();
            row.next();
            requireAccepted(SubmissionOutcome.of(row), review);
        }
    }

    private static void requireAccepted(SubmissionOutcome outcome, FrozenReview review) {
        switch (outcome) {
            case Accepted accepted -> {}
            case Stale() -> throw Problem.of(KitProblem.STALE);
            case Refused(Reason reason) -> throw Refusal.problem(List.of(reason.refusal(review.year())));
            case Unconfirmed(List<String> codes) ->
                throw Refusal.problem(codes.stream().map(UnlikelySurvey::doubt).toList());
            case Unchanged unchanged -> throw new IllegalStateException("Nothing is known before it is looked up");
            case ConcurrentChange concurrent -> throw new IllegalStateException("A restatement writes alone");
        }
    }
}
