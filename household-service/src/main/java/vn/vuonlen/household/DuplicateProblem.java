package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of decisions on people who may be registered twice. */
public enum DuplicateProblem implements ProblemCatalogue {
    DUPLICATE_DECIDED(409),
    DUPLICATE_PROPOSED(409),
    DUPLICATE_NOT_PROPOSED(409),
    DUPLICATE_NOT_DECIDED(409),
    DUPLICATE_OWN(409),
    DUPLICATE_ENDED(409),
    KEPT_IS_NOT_OF_THE_PAIR(422);

    private final int status;

    DuplicateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
