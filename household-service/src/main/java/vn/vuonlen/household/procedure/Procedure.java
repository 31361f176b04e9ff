package vn.vuonlen.household.procedure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.household.standard.Certainty;
import vn.vuonlen.kit.problem.Message;

/**
 * How a commune gets from the list of a review to its conclusion, read from its document: a new decree is a new file in
 * {@code procedures/}. One that contradicts itself cannot be built.
 */
public record Procedure(
        String id,
        int version,
        Message name,
        String legalInstrument,
        InForce inForce,
        ReviewWindow window,
        Quorum quorum,
        List<ProcedureStep> steps,
        List<Message> notes) {

    /** First and last day; without a last one it lasts. */
    public record InForce(LocalDate from, LocalDate to) {

        public InForce {
            requireNonNull(from, "a procedure has no first day");
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("a procedure ends before it begins");
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(InForce other) {
            return covers(other.from) || other.covers(from);
        }
    }

    /** From when to when a year is reviewed, as MM-DD. */
    public record ReviewWindow(String from, String to, Certainty certainty) {

        public ReviewWindow {
            requireNonNull(certainty, "a window has no certainty");
            if (!day(from).isBefore(day(to))) {
                throw new IllegalArgumentException("a window ends before it begins");
            }
        }

        private static MonthDay day(String text) {
            return MonthDay.parse("--" + requireNonNull(text, "a window has no end"));
        }

        public LocalDate lastDay(int year) {
            return day(to).atYear(year);
        }
    }

    /** How many of those present at a village meeting have to agree. */
    public record Quorum(int percentOfPresent, Certainty certainty) {

        public Quorum {
            requireNonNull(certainty, "a quorum has no certainty");
            if (percentOfPresent < 1 || percentOfPresent > 100) {
                throw new IllegalArgumentException("a quorum is from 1 to 100 percent");
            }
        }

        public boolean reached(int present, int agreed) {
            return 100L * agreed >= (long) percentOfPresent * present;
        }
    }

    public Procedure {
        requireNonNull(id, "a procedure has no id");
        requireNonNull(name, "a procedure has no name");
        requireNonNull(legalInstrument, "a procedure has no legalInstrument");
        requireNonNull(inForce, "a procedure has no inForce");
        requireNonNull(window, "a procedure has no window");
        requireNonNull(quorum, "a procedure has no quorum");
        steps = List.copyOf(requireNonNull(steps, "a procedure has no steps"));
        notes = notes == null ? List.of() : List.copyOf(notes);
        if (version < 1) {
            throw new IllegalArgumentException("a procedure has a version of 1 or more");
        }
        requireComplete(steps);
    }

    /** Only the district's opinion may be missing: there are no districts any more. */
    private static void requireComplete(List<ProcedureStep> steps) {
        var missing = EnumSet.allOf(CommuneActKind.class);
        missing.remove(CommuneActKind.DISTRICT_OPINION);
        steps.forEach(step -> missing.remove(step.act()));
        if (!missing.isEmpty()
                || steps.stream().map(ProcedureStep::act).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("a procedure has each step once, and lacks " + missing);
        }
        var posting = steps.stream()
                .filter(step -> step.act() == CommuneActKind.POSTING)
                .findFirst()
                .orElseThrow();
        if (posting.workingDays() == null) {
            throw new IllegalArgumentException("a list is posted for some working days");
        }
    }

    public Optional<ProcedureStep> step(CommuneActKind act) {
        return steps.stream().filter(step -> step.act() == act).findFirst();
    }

    public boolean has(CommuneActKind act) {
        return step(act).isPresent();
    }

    /** Within how many working days; empty where the procedure sets no limit. */
    public Optional<Integer> workingDays(CommuneActKind act) {
        return step(act).map(ProcedureStep::workingDays);
    }

    /** A review follows the procedure that is in force on the last day of its year's window. */
    public boolean covers(int year) {
        return inForce.covers(window.lastDay(year));
    }
}
