package vn.vuonlen.household.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.review.FrozenReview;
import vn.vuonlen.household.survey.SubmissionOutcome.Accepted;
import vn.vuonlen.household.survey.SubmissionOutcome.ConcurrentChange;
import vn.vuonlen.household.survey.SubmissionOutcome.Reason;
import vn.vuonlen.household.survey.SubmissionOutcome.Refused;
import vn.vuonlen.household.survey.SubmissionOutcome.Stale;
import vn.vuonlen.household.survey.SubmissionOutcome.Unchanged;
import vn.vuonlen.household.survey.SubmissionOutcome.Unconfirmed;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Many checked surveys of one review, stored by one COPY and one statement in one transaction. No submission and no
 * household is in it twice, so that each row has exactly one outcome.
 */
final class SurveyBatch {

    /** How many rows were stored or known, and those refused, or stored although in doubt, with their number. */
    record BatchOutcome(int accepted, int unchanged, List<RefusedRow> refused, List<RefusedRow> doubtful) {}

    record RefusedRow(long row, Refusal refusal) {}

    private record RowOutcome(long row, SubmissionOutcome outcome) {}

    private final FrozenReview review;
    private final Scope scope;
    private final String enumerator;
    private final Evaluator evaluator;
    private final List<StoredSurveys.Sent> rows = new ArrayList<>();
    private final Set<UUID> submissions = new HashSet<>();
    private final Set<UUID> households = new HashSet<>();

    SurveyBatch(FrozenReview review, Scope scope, String enumerator) {
        this.review = review;
        this.scope = scope;
        this.enumerator = enumerator;
        this.evaluator = Evaluator.of(review.standard());
    }

    /** False if the submission or its household is in the batch already: store first, then add it. */
    boolean hasRoomFor(SurveySubmission survey) {
        return !submissions.contains(survey.id()) && !households.contains(survey.household());
    }

    /** Only surveys that {@link SurveyRules} found nothing against. */
    void add(long row, SurveySubmission survey) {
        if (!hasRoomFor(survey)) {
            throw new IllegalArgumentException("Row " + row + " repeats a submission or a household of its batch");
        }
        submissions.add(survey.id());
        households.add(survey.household());
        var classified = Classified.of(survey, evaluator);
        rows.add(new StoredSurveys.Sent(
                row,
                survey.id(),
                survey.household(),
                classified.contentHash(),
                SubmissionColumns.staged(row, classified)));
    }

    int size() {
        return submissions.size();
    }

    /** Rows that lost to a concurrent transaction are looked up again: then they see what it stored. */
    BatchOutcome store(Connection connection) throws SQLException {
        lockReview(connection);
        return outcome(connection, SubmissionSql.STORE_STAGED);
    }

    /** As {@link #store}, in a transaction that validates the whole file and is rolled back. */
    BatchOutcome validate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SubmissionSql.CREATE_VALIDATED);
        }
        return outcome(connection, SubmissionSql.VALIDATE_STAGED);
    }

    private BatchOutcome outcome(Connection connection, String sql) throws SQLException {
        var unknown = new StoredSurveys(connection, scope).unknown(rows);
        var refused = new ArrayList<RefusedRow>();
        var doubtful = new ArrayList<RefusedRow>();
        int unchanged = size() - unknown.size();
        boolean complete = unknown.isEmpty();
        var staged = complete ? null : StagedSurveys.copy(connection, unknown);
        while (!complete) {
            var overtaken = new ArrayList<Long>();
            for (var one : toBeTold(connection, sql)) {
                switch (one.outcome) {
                    case Accepted(StoredResult result, List<String> codes) ->
                        codes.forEach(code -> doubtful.add(new RefusedRow(one.row, UnlikelySurvey.doubt(code))));
                    case Stale stale -> throw new IllegalStateException("A row corrects nothing");
                    case Unconfirmed unconfirmed -> throw new IllegalStateException("Nobody is asked about a row");
                    case Unchanged() -> unchanged++;
                    case Refused(Reason reason) -> refused.add(new RefusedRow(one.row, reason.refusal(review.year())));
                    case ConcurrentChange() -> overtaken.add(one.row);
                }
            }
            complete = overtaken.isEmpty();
            if (!complete) {
                staged.keepOnly(overtaken);
            }
        }
        return new BatchOutcome(size() - unchanged - refused.size(), unchanged, refused, doubtful);
    }

    StagedSurveys stage(Connection connection) throws SQLException {
        return StagedSurveys.copy(connection, rows);
    }

    private void lockReview(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(SubmissionSql.LOCK_REVIEW)) {
            lock.setObject(1, review.id());
            lock.execute();
        }
    }

    private List<RowOutcome> toBeTold(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, review.id());
            ArrayParameters.bind(statement, 2, "bytea", (Object[]) scope.bytes());
            statement.setString(3, enumerator);
            ArrayParameters.bind(statement, 4, "text", UnlikelySurvey.jumps(review));
            var outcomes = new ArrayList<RowOutcome>();
            var row = statement.executeQuery();
            while (row.next()) {
                outcomes.add(new RowOutcome(row.getLong("row"), SubmissionOutcome.of(row)));
            }
            return outcomes;
        }
    }
}
