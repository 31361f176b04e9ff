package vn.vuonlen.household.review;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.vuonlen.household.review.ReviewStage.Closed;
import vn.vuonlen.household.review.ReviewStage.Decided;
import vn.vuonlen.household.review.ReviewStage.Imported;
import vn.vuonlen.household.review.ReviewStage.Open;

/** How a stage is stored: columns that are null until it has them. */
@Embeddable
class StageColumns {

    private Integer results;
    private LocalDate closedOn;
    private String closedBy;
    private String decisionNumber;
    private LocalDate decisionDate;
    private String decidedBy;

    protected StageColumns() {}

    static StageColumns of(Closed closing) {
        var columns = new StageColumns();
        columns.results = closing.results();
        columns.closedOn = closing.on();
        columns.closedBy = closing.by();
        return columns;
    }

    static StageColumns of(Decided decided) {
        var columns = of(decided.closing());
        columns.decisionNumber = decided.decision().number();
        columns.decisionDate = decided.decision().date();
        columns.decidedBy = decided.by();
        return columns;
    }

    /** @param columns null where all of them are */
    static ReviewStage read(ReviewKind kind, Step step, StageColumns columns) {
        if (kind == ReviewKind.PRIOR) {
            return new Imported(columns == null ? null : columns.results);
        }
        return switch (step) {
            case OPEN -> new Open();
            case CLOSED -> columns.closed();
            case DECIDED ->
                new Decided(
                        columns.closed(),
                        new Decision(columns.decisionNumber, columns.decisionDate),
                        columns.decidedBy);
        };
    }

    private Closed closed() {
        return new Closed(results, closedOn, closedBy);
    }
}
