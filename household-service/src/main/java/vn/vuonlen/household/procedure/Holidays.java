package vn.vuonlen.household.procedure;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vuonlen.household.standard.Certainty;
import vn.vuonlen.kit.problem.Message;

/** The public holidays of the years that are known, with the days that were moved for them. */
record Holidays(int version, Message note, List<HolidayYear> years) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Days off that are no weekend, and days of a weekend that are worked in place of others. */
    record HolidayYear(int year, Certainty certainty, List<LocalDate> daysOff, List<LocalDate> daysWorked) {

        HolidayYear {
            requireNonNull(certainty, () -> "the holidays of " + year + " have no certainty");
            daysOff = List.copyOf(daysOff);
            daysWorked = List.copyOf(daysWorked);
            if (daysOff.stream().anyMatch(day -> day.getYear() != year || isWeekend(day))
                    || daysWorked.stream().anyMatch(day -> day.getYear() != year || !isWeekend(day))) {
                throw new IllegalArgumentException(
                        "a day off of " + year + " is no weekend, a day worked instead is one");
            }
        }
    }

    Holidays {
        requireNonNull(note, "the holidays have no note");
        years = List.copyOf(years);
        var seen = new HashSet<Integer>();
        for (var year : years) {
            if (!seen.add(year.year())) {
                throw new IllegalArgumentException(year.year() + " is there twice");
            }
        }
    }

    static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }
}
