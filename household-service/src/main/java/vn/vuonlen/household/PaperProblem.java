package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** Why a household gets no certificate of a year. */
public enum PaperProblem implements ProblemCatalogue {
    NOT_REVIEWED_IN_YEAR(409),
    NOT_POOR_IN_YEAR(409),
    RECOGNITION_PENDING(409),
    DISTRICT_OPINION_PENDING(409);

    private final int status;

    PaperProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
