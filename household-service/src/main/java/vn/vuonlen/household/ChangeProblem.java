package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of what is recorded of a household. */
public enum ChangeProblem implements ProblemCatalogue {
    UNKNOWN_CHANGE(404),
    CHANGE_CONFLICT(409),
    HOUSEHOLD_HAS_ENDED(409),
    MEMBER_NOT_PRESENT(409),
    MEMBER_PRESENT(409),
    MEMBER_DIED(409),
    MEMBER_IS_DUPLICATE(409),
    MEMBER_IS_HEAD(409),
    LAST_MEMBER(409),
    NOBODY_UNNAMED(409),
    CHANGED_SINCE(409),
    SURVEYED_SINCE(409),
    CHANGE_REVERSED(409),
    CHANGE_NOT_REVERSIBLE(409),
    FROM_SEVERAL_HOUSEHOLDS(422),
    HEAD_MISSING(422),
    HEAD_TWICE(422),
    NOT_EVERYBODY_NAMED(422),
    MERGE_WITH_ITSELF(422),
    DEATH_BEFORE_BIRTH(422),
    BORN_ON_ANOTHER_DAY(422),
    BORN_LATER(422),
    NOTHING_CHANGES(422);

    private final int status;

    ChangeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
