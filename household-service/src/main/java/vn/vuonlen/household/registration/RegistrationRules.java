package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.util.Arrays;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.registration.RegistrationLookUp.Found;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.household.registration.RegistrationOutcome.Refused;
import vn.vuonlen.household.registration.RegistrationOutcome.Unchanged;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** Whether a household that is sound in itself may be registered here and now, beside those that are there. */
record RegistrationRules(Scope scope, LocalDate today, MemberIds members) {

    RegistrationOutcome decide(LocatedHousehold placed, Found found) {
        var household = placed.household();
        if (found.area() == null) {
            return refused(
                    "/area", HouseholdProblem.UNKNOWN_AREA, Masked.of(household.area()), household.registeredOn());
        }
        if (!scope.covers(found.area())) {
            return refused("/area", KitProblem.OUT_OF_SCOPE);
        }
        if (found.known()) {
            return Arrays.equals(placed.hash(), found.hash())
                    ? new Unchanged()
                    : refused("/id", RegistrationProblem.HOUSEHOLD_CONFLICT);
        }
        if (!found.fitsHouseholds()) {
            return refused("/area", RegistrationProblem.AREA_TOO_LARGE, household.area());
        }
        var conflict = members.conflict(placed);
        if (conflict.isPresent()) {
            return refused("/members/" + conflict.getAsInt() + "/id", RegistrationProblem.MEMBER_CONFLICT);
        }
        try {
            household.known(today);
            return new Accepted();
        } catch (Problem e) {
            return new Refused(e);
        }
    }

    private static Refused refused(String pointer, ProblemType type, Object... args) {
        return new Refused(Problem.of(type, args).at(pointer));
    }
}
