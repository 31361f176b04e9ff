package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.registration.RegistrationLookUp.Existing;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.household.registration.RegistrationOutcome.Refused;
import vn.vuonlen.household.registration.RegistrationOutcome.Unchanged;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** The rules of a registration that depend on the caller, the day and the households registered before. */
record RegistrationRules(Scope scope, LocalDate today, MemberIds members) {

    RegistrationOutcome decide(LocatedHousehold located, Existing existing) {
        var household = located.household();
        if (existing.area() == null) {
            return new Refused(UnknownArea.of(household.area(), household.registeredOn()));
        }
        if (!scope.covers(existing.area())) {
            return refused("/area", KitProblem.OUT_OF_SCOPE);
        }
        if (existing.registered()) {
            return located.hash().matches(existing.hash())
                    ? new Unchanged()
                    : refused("/id", RegistrationProblem.HOUSEHOLD_CONFLICT);
        }
        if (existing.isDecided(household.registeredOn())) {
            int year = existing.decidedUntil().getYear();
            return refused("/registeredOn", HouseholdProblem.YEAR_DECIDED, Year.of(year));
        }
        if (!existing.canHoldHouseholds()) {
            return refused("/area", RegistrationProblem.AREA_TOO_LARGE, household.area());
        }
        if (existing.divided()) {
            return refused("/area", RegistrationProblem.AREA_DIVIDED, household.area());
        }
        var conflict = members.conflict(located);
        if (conflict.isPresent()) {
            return refused("/members/" + conflict.getAsInt() + "/id", RegistrationProblem.MEMBER_CONFLICT);
        }
        try {
            household.requireNotInFuture(today);
            return new Accepted(UnlikelyRegistration.doubts(household).open());
        } catch (Problem e) {
            return new Refused(e);
        }
    }

    private static Refused refused(String pointer, ProblemType type, Object... args) {
        return new Refused(Problem.of(type, args).at(pointer));
    }
}
