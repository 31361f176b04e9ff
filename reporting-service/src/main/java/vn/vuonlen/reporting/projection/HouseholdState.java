package vn.vuonlen.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.reporting.projection.HouseholdEvent.FormerMinority;
import vn.vuonlen.reporting.projection.HouseholdEvent.Stay;

/**
 * A household as it is known, or as it was before a restatement put it right.
 *
 * @param former 0 of the present state, then 1, 2 … in order of time
 * @param knownFrom null if it was always known
 * @param knownTo the first day on which it was not known any more; null of the present state
 * @param reviewId the review whose restatement put an end to it, and the number of that; null of the present state
 * @param stays empty if the household was not known
 */
record HouseholdState(
        UUID household,
        int former,
        LocalDate knownFrom,
        LocalDate knownTo,
        UUID reviewId,
        Integer restatement,
        boolean ethnicMinority,
        List<FormerMinority> formerEthnicMinority,
        LocalDate endedOn,
        List<Stay> stays) {

    /** A stay as reports count it: by the years on whose 31 December it holds, in which the household counts as the same. */
    record CountedStay(
            UUID household, int former, int ordinal, UUID area, boolean ethnicMinority, int firstYear, int lastYear) {}

    static final int OPEN = 9999;

    /** Of a household that was not known, a result counts as of one that was always there. */
    private static final int ALWAYS = 0;

    int firstYear() {
        return stays.stream().mapToInt(s -> s.from().getYear()).min().orElse(ALWAYS);
    }

    int lastYear() {
        return stays.stream().mapToInt(this::lastYearOf).max().orElse(OPEN);
    }

    /** In order. A stay in which the household came to count as something else is counted in parts. */
    List<CountedStay> countedStays() {
        var counted = new ArrayList<CountedStay>();
        for (var stay : stays) {
            int next = stay.from().getYear();
            int last = lastYearOf(stay);
            for (var earlier : formerEthnicMinority) {
                int until = Math.min(last, lastYearEnd(earlier.to()));
                next = add(counted, stay, earlier.ethnicMinority(), next, until);
            }
            add(counted, stay, ethnicMinority, next, last);
        }
        return counted;
    }

    /** @return the year after those that were added; the same if none was */
    private int add(List<CountedStay> counted, Stay stay, boolean minority, int firstYear, int lastYear) {
        if (firstYear > lastYear) {
            return firstYear;
        }
        counted.add(new CountedStay(household, former, counted.size(), stay.areaId(), minority, firstYear, lastYear));
        return lastYear + 1;
    }

    private int lastYearOf(Stay stay) {
        LocalDate end = stay.to();
        if (endedOn != null && (end == null || end.isAfter(endedOn))) {
            end = endedOn;
        }
        if (end == null) {
            return OPEN;
        }
        return lastYearEnd(end);
    }

    /** The year of the last 31 December up to the day. */
    private static int lastYearEnd(LocalDate day) {
        boolean isYearEnd = day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
        return isYearEnd ? day.getYear() : day.getYear() - 1;
    }
}
