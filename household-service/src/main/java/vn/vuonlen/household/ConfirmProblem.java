package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** What is possible but mostly a typing error: it is refused until the sender confirms the code. */
public enum ConfirmProblem implements ProblemCatalogue {
    CONFIRM_INCOME(422),
    CONFIRM_CLASS(422),
    CONFIRM_HEAD_AGE(422),
    CONFIRM_PERSONAL_ID(422),
    CONFIRM_SIZE(422);

    private final int status;

    ConfirmProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
