package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code household.household.v1}. */
record HouseholdEvent(
        UUID id,
        Boolean ethnicMinority,
        List<FormerMinority> formerEthnicMinority,
        String status,
        LocalDate endedOn,
        List<Stay> stays,
        List<Former> formerly) {

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

    /** What was known of it up to the day before {@code until}, when a restatement put it right. */
    record Former(
            UUID reviewId,
            Integer restatement,
            LocalDate until,
            Boolean ethnicMinority,
            List<FormerMinority> formerEthnicMinority,
            LocalDate endedOn,
            List<Stay> stays) {
        Former {
            requireNonNull(reviewId, "reviewId");
            requireNonNull(restatement, "restatement");
            requireNonNull(until, "until");
            requireNonNull(ethnicMinority, "ethnicMinority");
            formerEthnicMinority = List.copyOf(formerEthnicMinority);
            stays = List.copyOf(stays);
        }
    }

    HouseholdEvent {
        requireNonNull(id, "id");
        requireNonNull(ethnicMinority, "ethnicMinority");
        requireNonNull(status, "status");
        // Events of before have no former ones.
        formerEthnicMinority = formerEthnicMinority == null ? List.of() : List.copyOf(formerEthnicMinority);
        formerly = formerly == null
                ? List.of()
                : formerly.stream().sorted(Comparator.comparing(Former::until)).toList();
        stays = List.copyOf(stays);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("A household without a stay.");
        }
        if (status.equals("ENDED")) {
            requireNonNull(endedOn, "endedOn");
        }
    }

    /** Its state. */
    HouseholdState current() {
        LocalDate knownFrom = formerly.isEmpty() ? null : formerly.getLast().until();
        return new HouseholdState(
                id, 0, knownFrom, null, null, null, ethnicMinority, formerEthnicMinority, endedOn, stays);
    }

    /** Its state, and what was known before: together the states of all days, each day's once. */
    List<HouseholdState> states() {
        var states = new ArrayList<HouseholdState>();
        states.add(current());
        LocalDate knownFrom = null;
        for (Former former : formerly) {
            states.add(new HouseholdState(
                    id,
                    states.size(),
                    knownFrom,
                    former.until(),
                    former.reviewId(),
                    former.restatement(),
                    former.ethnicMinority(),
                    former.formerEthnicMinority(),
                    former.endedOn(),
                    former.stays()));
            knownFrom = former.until();
        }
        return states;
    }
}
