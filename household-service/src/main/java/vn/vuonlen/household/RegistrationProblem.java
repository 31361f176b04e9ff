package vn.vuonlen.household;

import vn.vuonlen.kit.problem.ProblemCatalogue;

/** The refusals of a registration. */
public enum RegistrationProblem implements ProblemCatalogue {
    TEXT_TOO_LONG(422),
    HEAD_NOT_ONE(422),
    SIZE_NOT_PLAUSIBLE(422),
    MEMBER_TWICE(422),
    BIRTH_NOT_PLAUSIBLE(422),
    BIRTH_AFTER_REGISTRATION(422),
    BIRTH_IN_FUTURE(422),
    PERSONAL_ID_MALFORMED(422),
    PERSONAL_ID_PLACEHOLDER(422),
    REGISTERED_OUT_OF_RECORDS(422),
    AREA_TOO_LARGE(422),
    AREA_DIVIDED(422),
    MEMBER_CONFLICT(409),
    HOUSEHOLD_CONFLICT(409),
    HOUSEHOLD_BUSY(503);

    private final int status;

    RegistrationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
