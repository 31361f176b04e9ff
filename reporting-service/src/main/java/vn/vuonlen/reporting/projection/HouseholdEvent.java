package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code household.household.v1}. */
record HouseholdEvent(
        UUID id,
        Boolean ethnicMinority,
        List<FormerMinority> formerEthnicMinority,
        String status,
        LocalDate endedOn,
        List<Stay> stays) {

    /** A stay goes on until and including {@code to}. */
    record Stay(UUID areaId, LocalDate from, LocalDate to) {
        Stay {
            requireNonNull(areaId, "areaId");
            requireNonNull(from, "from");
        }
    }

    /** What it counted as up to and including {@code to}. */
    record FormerMinority(boolean ethnicMinority, LocalDate to) {
        FormerMinority {
            requireNonNull(to, "to");
        }
    }

    /** A stay as reports count it: by the years on whose 31 December it holds, in which the household counts as the same. */
    record CountedStay(UUID household, int ordinal, UUID area, boolean ethnicMinority, int firstYear, int lastYear) {}

    static final int OPEN = 9999;

    HouseholdEvent {
        requireNonNull(id, "id");
        requireNonNull(ethnicMinority, "ethnicMinority");
        requireNonNull(status, "status");
        // Events of before have no former ones.
        formerEthnicMinority = formerEthnicMinority == null ? List.of() : List.copyOf(formerEthnicMinority);
        stays = List.copyOf(stays);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("A household without a stay.");
        }
        if (status.equals("ENDED")) {
            requireNonNull(endedOn, "endedOn");
        }
    }

    int firstYear() {
        return stays.stream().mapToInt(s -> s.from().getYear()).min().orElseThrow();
    }

    int lastYear() {
        return stays.stream().mapToInt(this::lastYearOf).max().orElseThrow();
    }

    /** In order. A stay in which the household came to count as something else is counted in parts. */
    List<CountedStay> countedStays() {
        var counted = new ArrayList<CountedStay>();
        for (var stay : stays) {
            int next = stay.from().getYear();
            int last = lastYearOf(stay);
            for (var former : formerEthnicMinority) {
                int until = Math.min(last, lastYearEnd(former.to()));
                next = add(counted, stay, former.ethnicMinority(), next, until);
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
        counted.add(new CountedStay(id, counted.size(), stay.areaId(), minority, firstYear, lastYear));
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
