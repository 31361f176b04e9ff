package vn.vuonlen.household.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.ChangeProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.RegistrationProblem;
import vn.vuonlen.kit.problem.Problem;

/** A household without its people: where it lived, when it ended and what it counted as. */
public record DatedHousehold(
        UUID id,
        String code,
        LocalDate registeredOn,
        LocalDate endedOn,
        EndReason endReason,
        int size,
        boolean ethnicMinority,
        List<FormerMinority> formerMinority,
        List<Stay> stays,
        FixedUntil fixed) {

    private static final int MAX_SIZE = 60;

    public DatedHousehold {
        requireNonNull(id);
        formerMinority = List.copyOf(formerMinority);
        stays = List.copyOf(stays);
    }

    public static DatedHousehold formed(
            UUID id, String code, UUID area, LocalDate day, boolean ethnicMinority, int size) {
        return new DatedHousehold(
                id,
                code,
                day,
                null,
                null,
                size,
                ethnicMinority,
                List.of(),
                List.of(new Stay(area, day, null)),
                FixedUntil.NOTHING);
    }

    public UUID area() {
        return stays.getLast().area();
    }

    /** Refused if it has moved since. */
    UUID areaSince(LocalDate day) {
        if (stays.getLast().from().isAfter(day)) {
            throw Problem.of(ChangeProblem.CHANGED_SINCE, stays.getLast().from())
                    .at("/date");
        }
        return area();
    }

    /** Every act: on a household that exists, after its registration and after what is decided, and not in the future. */
    void requireOpenOn(LocalDate day, LocalDate today) {
        if (endedOn != null) {
            throw Problem.of(ChangeProblem.HOUSEHOLD_HAS_ENDED, endedOn).at("");
        }
        if (day.isBefore(registeredOn) || day.isAfter(today)) {
            throw Problem.of(HouseholdProblem.OUT_OF_RANGE, registeredOn, today).at("/date");
        }
        fixed.requireNotDecided(day, "/date");
    }

    DatedHousehold resized(int difference) {
        int resized = size + difference;
        if (resized < 1 || resized > MAX_SIZE) {
            throw Problem.of(RegistrationProblem.SIZE_NOT_PLAUSIBLE, MAX_SIZE).at("");
        }
        return copy(code, endedOn, endReason, resized, ethnicMinority, formerMinority, stays);
    }

    DatedHousehold moved(UUID area, LocalDate day) {
        fixed.requireNotSurveyedSince(day, "/date");
        areaSince(day);
        var all = staysUntil(day.minusDays(1));
        all.add(new Stay(area, day, null));
        return copy(code, endedOn, endReason, size, ethnicMinority, formerMinority, all);
    }

    /** The day is its last one. The size stays what it was then. */
    DatedHousehold ended(LocalDate lastDay, EndReason reason) {
        fixed.requireNotSurveyedSince(lastDay.plusDays(1), "/date");
        areaSince(lastDay);
        fixed.requireNotChangedAfter(lastDay.plusDays(1));
        return copy(code, lastDay, reason, size, ethnicMinority, formerMinority, staysUntil(lastDay));
    }

    /** A stay that begins after the day is none. */
    private List<Stay> staysUntil(LocalDate lastDay) {
        var last = stays.getLast();
        var all = new ArrayList<>(stays.subList(0, stays.size() - 1));
        if (!last.from().isAfter(lastDay)) {
            all.add(last.until(lastDay));
        }
        return all;
    }

    /** From the day on; what it was before stands among the former ones, and what is decided is before. */
    DatedHousehold counted(boolean minority, LocalDate day) {
        if (minority == ethnicMinority) {
            return this;
        }
        var first = fixed.firstUndecided(day);
        var known = formerMinority.isEmpty()
                ? registeredOn
                : formerMinority.getLast().to().plusDays(1);
        if (known.isAfter(first)) {
            throw Problem.of(ChangeProblem.CHANGED_SINCE, known).at("/date");
        }
        var former = new ArrayList<>(formerMinority);
        if (first.equals(known) && !former.isEmpty()) {
            // It counts again as before.
            former.removeLast();
        } else if (first.isAfter(registeredOn)) {
            former.add(new FormerMinority(ethnicMinority, first.minusDays(1)));
        }
        return copy(code, endedOn, endReason, size, minority, former, stays);
    }

    DatedHousehold coded(String corrected) {
        return copy(corrected, endedOn, endReason, size, ethnicMinority, formerMinority, stays);
    }

    private DatedHousehold copy(
            String known,
            LocalDate end,
            EndReason reason,
            int people,
            boolean minority,
            List<FormerMinority> former,
            List<Stay> places) {
        return new DatedHousehold(id, known, registeredOn, end, reason, people, minority, former, places, fixed);
    }
}
