package vn.vuonlen.household.registration;

import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.Masked;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.household.registration.RegistrationLookUp.Existing;
import vn.vuonlen.household.registration.RegistrationOutcome.Accepted;
import vn.vuonlen.household.registration.RegistrationOutcome.Refused;
import vn.vuonlen.household.registration.RegistrationOutcome.Unchanged;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** The rules of a registration that depend on the caller, the day and the households registered before. */
record RegistrationRules(Scope scope, LocalDate today, MemberIds members) {

    /** Of a commune or village, as a spreadsheet leaves it that took the code for a number. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{3}(-[0-9]{2})?");

    private static final Message LOST_ZERO = new Message(
            " Mã năm chữ số đã mất số 0 ở đầu: hãy ghi 0{0}.",
            " A code of five digits lost its first zero: write 0{0}.");

    RegistrationOutcome decide(LocatedHousehold located, Existing existing) {
        var household = located.household();
        if (existing.area() == null) {
            return new Refused(unknownArea(household.area(), household.registeredOn()));
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

    private static Problem unknownArea(String code, LocalDate day) {
        var problem = Problem.of(KitProblem.UNKNOWN_AREA, Masked.of(code), day);
        return (WITHOUT_ZERO.matcher(code).matches()
                        ? problem.saying(KitProblem.UNKNOWN_AREA
                                .meaning()
                                .with(Masked.of(code), day)
                                .then(LOST_ZERO.with(code)))
                        : problem)
                .at("/area");
    }

    private static Refused refused(String pointer, ProblemType type, Object... args) {
        return new Refused(Problem.of(type, args).at(pointer));
    }
}
