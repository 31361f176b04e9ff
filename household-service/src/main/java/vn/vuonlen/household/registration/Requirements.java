package vn.vuonlen.household.registration;

import java.util.function.Supplier;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Fault;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.problem.ProblemType;

/** Collects what is wrong with a registration, so that all of it is told at once. */
final class Requirements {

    private Problem problem;

    /** Whether the value is there. */
    boolean require(Object value, String field) {
        refuseIf(value == null, HouseholdProblem.MISSING_VALUE, "/" + field, new FieldLabel(field));
        return value != null;
    }

    void refuseIf(boolean wrong, ProblemType type, String pointer, Object... args) {
        if (wrong) {
            add(Problem.of(type, args).at(pointer));
        }
    }

    /** With a sentence of its own in place of the type's. */
    void refuse(ProblemType type, String pointer, Message sentence) {
        add(Problem.of(type).and(new Fault(pointer, type.code(), sentence)));
    }

    /** What the check returns, or null with the problem collected that it throws. */
    <T> T value(Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem e) {
            add(e);
            return null;
        }
    }

    /** Of a value, or of a part or the whole of it, the first fault is the cause of the others. */
    private void add(Problem other) {
        if (problem == null) {
            problem = other;
            return;
        }
        for (var fault : other.faults()) {
            if (problem.faults().size() < Problem.MOST_FAULTS
                    && problem.faults().stream().noneMatch(known -> related(known.pointer(), fault.pointer()))) {
                problem.and(fault);
            }
        }
    }

    private static boolean related(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    boolean isMet() {
        return problem == null;
    }

    void verify() {
        if (problem != null) {
            throw problem;
        }
    }
}
