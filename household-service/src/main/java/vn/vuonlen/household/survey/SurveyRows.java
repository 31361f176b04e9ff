package vn.vuonlen.household.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.review.FrozenReview;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.rows.RowKind;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;

/** Rows that are surveys of one review: the same fields, rules and statement as of a survey that comes alone. */
public record SurveyRows(FrozenReview review, SurveyRules rules, Scope scope, String enumerator) implements RowKind {

    /** The fields of a row in CSV or in a workbook. */
    public static final RowFields IN_TABLE = SurveyFields.IN_TABLE;

    @Override
    public RowFields json() {
        return SurveyFields.IN_FILE;
    }

    @Override
    public RowFields csv() {
        return SurveyFields.IN_TABLE;
    }

    @Override
    public RowBatch batch() {
        return new Batch(new SurveyBatch(review, scope, enumerator));
    }

    @Override
    public List<Reject> check(long number, Row row) {
        return rules.check(SurveyFields.read(row, review.id())).stream()
                .map(refusal -> reject(number, refusal))
                .toList();
    }

    private static Reject reject(long row, Refusal refusal) {
        var message = refusal.message();
        return new Reject(row, column(refusal), refusal.type().code(), message.vi(), message.en());
    }

    private static String column(Refusal refusal) {
        return refusal.pointer().substring(1);
    }

    /** Refused, unless an earlier version has stored it. */
    private record AskedBefore(StoredSurveys.Sent sent, List<Reject> rejects) {}

    private final class Batch implements RowBatch {
        private final SurveyBatch surveys;
        private final List<AskedBefore> askedBefore = new ArrayList<>();

        Batch(SurveyBatch surveys) {
            this.surveys = surveys;
        }

        @Override
        public boolean add(long number, Row row, List<Reject> rejects) {
            var survey = SurveyFields.read(row, review.id());
            var refusals = rules.check(survey);
            if (refusals.isEmpty()) {
                if (!surveys.hasRoomFor(survey)) {
                    return false;
                }
                surveys.add(number, survey);
                return true;
            }
            var found =
                    refusals.stream().map(refusal -> reject(number, refusal)).toList();
            survey.asStoredBefore()
                    .ifPresentOrElse(
                            before -> askedBefore.add(new AskedBefore(StoredSurveys.Sent.of(number, before), found)),
                            () -> rejects.addAll(found));
            return true;
        }

        @Override
        public int size() {
            return surveys.size() + askedBefore.size();
        }

        @Override
        public Stored store(Connection connection) throws SQLException {
            return stored(surveys.store(connection), connection);
        }

        @Override
        public Stored validate(Connection connection) throws SQLException {
            return stored(surveys.validate(connection), connection);
        }

        private Stored stored(SurveyBatch.BatchOutcome outcome, Connection connection) throws SQLException {
            var rejects = new ArrayList<Reject>();
            outcome.refused().forEach(refused -> rejects.add(reject(refused.row(), refused.refusal())));
            outcome.doubtful()
                    .forEach(doubt -> rejects.add(doubt.refusal().warning(doubt.row(), column(doubt.refusal()))));
            var known = askedBefore.isEmpty()
                    ? new BitSet()
                    : new StoredSurveys(connection, scope)
                            .find(askedBefore.stream().map(AskedBefore::sent).toList());
            for (int i = 0; i < askedBefore.size(); i++) {
                if (!known.get(i)) {
                    rejects.addAll(askedBefore.get(i).rejects());
                }
            }
            return new Stored(outcome.accepted(), outcome.unchanged() + known.cardinality(), rejects);
        }
    }
}
