package vn.vuonlen.household.timeline;

import java.time.LocalDate;
import java.time.Year;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * What a household cannot be changed before any more: {@code surveyed} is the day of its last survey or imported result, {@code
 * changed} the first day of what the latest of its changes made of it, {@code decided} the last day that a decision covers
 * where it lives. Each may be null.
 */
public record FixedUntil(LocalDate surveyed, LocalDate changed, LocalDate decided) {

    static final FixedUntil NOTHING = new FixedUntil(null, null, null);

    public void requireNotDecided(LocalDate day, String pointer) {
        if (decided != null && !day.isAfter(decided)) {
            throw Problem.of(HouseholdProblem.YEAR_DECIDED, Year.from(decided)).at(pointer);
        }
    }

    /** A survey says where the household lived on its day, and that there was one. */
    public void requireNotSurveyedSince(LocalDate day, String pointer) {
        if (surveyed != null && !surveyed.isBefore(day)) {
            throw Problem.of(ChangeProblem.SURVEYED_SINCE, surveyed).at(pointer);
        }
    }

    void requireNotChangedAfter(LocalDate day) {
        if (changed != null && changed.isAfter(day)) {
            throw Problem.of(ChangeProblem.CHANGED_SINCE, changed).at("/date");
        }
    }

    /** The day, or the first one that no decision covers. */
    LocalDate firstUndecided(LocalDate day) {
        return decided == null || day.isAfter(decided) ? day : decided.plusDays(1);
    }
}
