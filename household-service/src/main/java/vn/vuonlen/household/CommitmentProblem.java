package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of commitments of households to escape poverty. */
public enum CommitmentProblem implements ProblemCatalogue {
    HOUSEHOLD_NOT_POOR(409),
    COMMITMENT_EXISTS(409),
    COMMITMENT_WITHDRAWN(409),
    COMMITTED_BEFORE_REGISTRATION(409),
    COMMITTED_IN_FUTURE(422),
    COMMITTED_FOR_OTHER_YEAR(422),
    DUE_OUTSIDE_YEAR(422),
    WITHDRAWN_IN_FUTURE(422),
    WITHDRAWN_BEFORE_COMMITMENT(422);

    private final int status;

    CommitmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
