package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What this service reads of {@code household.household.v1}. */
record HouseholdEvent(UUID id, Boolean ethnicMinority, String status, LocalDate endedOn, List<Stay> stays) {

    /** A stay goes on until and including {@code to}. */
    record Stay(UUID areaId, LocalDate from, LocalDate to) {
        Stay {
            requireNonNull(areaId, "areaId");
            requireNonNull(from, "from");
        }
    }

    /** A stay as reports count it: by the years on whose 31 December it holds. */
    record CountedStay(UUID household, int ordinal, UUID area, int firstYear, int lastYear) {}

    static final int OPEN = 9999;

    HouseholdEvent {
        requireNonNull(id, "id");
        requireNonNull(ethnicMinority, "ethnicMinority");
        requireNonNull(status, "status");
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

    List<CountedStay> countedStays() {
        return IntStream.range(0, stays.size())
                .mapToObj(i -> new CountedStay(
                        id, i, stays.get(i).areaId(), stays.get(i).from().getYear(), lastYearOf(stays.get(i))))
                .filter(s -> s.firstYear() <= s.lastYear())
                .toList();
    }

    private int lastYearOf(Stay stay) {
        LocalDate end = stay.to();
        if (endedOn != null && (end == null || end.isAfter(endedOn))) {
            end = endedOn;
        }
        if (end == null) {
            return OPEN;
        }
        boolean holdsAtYearEnd = end.getMonthValue() == 12 && end.getDayOfMonth() == 31;
        return holdsAtYearEnd ? end.getYear() : end.getYear() - 1;
    }
}
