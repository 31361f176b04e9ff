package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of restatements of decided reviews. */
public enum RestatementProblem implements ProblemCatalogue {
    REVIEW_NOT_DECIDED(409),
    RESTATEMENT_PROPOSED(409),
    NOTHING_RESTATED(422),
    RESTATEMENT_TOO_LARGE(422),
    RESTATED_OUTSIDE_YEAR(422),
    RESTATED_TWICE(422),
    NO_RESULT_TO_WITHDRAW(409),
    LATER_YEAR_NOT_REVIEWED(409),
    RESTATEMENT_DECIDED(409),
    RESTATEMENT_OWN(409),
    RESTATEMENT_EFFECTS_CHANGED(409),
    RESTATED_BEFORE_DECISION(422);

    private final int status;

    RestatementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
