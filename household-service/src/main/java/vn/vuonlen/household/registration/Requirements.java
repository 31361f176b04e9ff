package vn.vuonlen.household.registration;

import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** The checks in the constructors of a registration's records. */
final class Requirements {

    private Requirements() {}

    static void require(Object value, String field) {
        refuseIf(value == null, HouseholdProblem.MISSING_VALUE, "/" + field, field);
    }

    static void refuseIf(boolean wrong, ProblemType type, String pointer, Object... args) {
        if (wrong) {
            throw Problem.of(type, args).at(pointer);
        }
    }
}
