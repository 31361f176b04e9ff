package vn.vuonlen.household.importing;

import static vn.vuonlen.household.rows.Field.optional;
import static vn.vuonlen.household.rows.Field.required;
import static vn.vuonlen.household.rows.FieldType.CODES;
import static vn.vuonlen.household.rows.FieldType.DATE;
import static vn.vuonlen.household.rows.FieldType.FLAG;
import static vn.vuonlen.household.rows.FieldType.ID;
import static vn.vuonlen.household.rows.FieldType.INTEGER;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.vuonlen.household.Refusal;
import vn.vuonlen.household.review.FrozenReview;
import vn.vuonlen.household.rows.Row;
import vn.vuonlen.household.rows.RowFields;
import vn.vuonlen.household.survey.SurveyBatch;
import vn.vuonlen.household.survey.SurveyFacts;
import vn.vuonlen.household.survey.SurveyRules;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;

/** Rows that are surveys of one review: the same facts, rules and statement as of a survey that comes alone. */
record SurveyRows(FrozenReview review, SurveyRules rules, Scope scope, String enumerator) implements RowKind {

    private static final RowFields FIELDS = new RowFields(
            required("id", ID),
            required("household", ID),
            required("surveyedOn", DATE),
            optional("income", INTEGER),
            optional("b1", INTEGER),
            optional("b2", INTEGER),
            optional("deprivations", CODES),
            optional("causes", CODES),
            optional("aspirations", CODES),
            optional("noCapacityToWork", FLAG),
            optional("applicant", FLAG));

    @Override
    public RowFields json() {
        return FIELDS;
    }

    @Override
    public RowFields csv() {
        return FIELDS;
    }

    @Override
    public RowBatch batch() {
        return new Batch(new SurveyBatch(review, scope, enumerator));
    }

    private static SurveyFacts facts(Row row) {
        return new SurveyFacts(
                row.id("id"),
                row.id("household"),
                row.date("surveyedOn"),
                row.number("income"),
                small(row.number("b1")),
                small(row.number("b2")),
                row.codes("deprivations"),
                row.codes("causes"),
                row.codes("aspirations"),
                row.flag("noCapacityToWork"),
                row.flag("applicant"));
    }

    /** A score too large for its type is still too large after this, and refused by its rule. */
    private static Integer small(Long number) {
        return number == null ? null : Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Reject reject(long row, Refusal refusal) {
        var message = refusal.message();
        return new Reject(row, refusal.pointer().substring(1), refusal.type().code(), message.vi(), message.en());
    }

    private final class Batch implements RowBatch {
        private final SurveyBatch surveys;

        Batch(SurveyBatch surveys) {
            this.surveys = surveys;
        }

        @Override
        public boolean add(long number, Row row, List<Reject> rejects) {
            var facts = facts(row);
            var refusals = rules.check(facts);
            if (refusals.isEmpty()) {
                if (!surveys.hasRoomFor(facts)) {
                    return false;
                }
                surveys.add(number, facts);
            }
            refusals.forEach(refusal -> rejects.add(reject(number, refusal)));
            return true;
        }

        @Override
        public int size() {
            return surveys.size();
        }

        @Override
        public Stored store(Connection connection) throws SQLException {
            var outcome = surveys.store(connection);
            var rejects = outcome.refused().stream()
                    .map(refused -> reject(refused.row(), refused.refusal()))
                    .toList();
            return new Stored(outcome.accepted(), outcome.unchanged(), rejects);
        }
    }
}
