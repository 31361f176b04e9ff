package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a JSON body, as one problem. Of one place the first fault is the cause of the others. */
public final class BodyFaults {
    private final Problem first;
    private final List<Fault> others = new ArrayList<>();

    public BodyFaults(JsonProcessingException failure) {
        first = JsonFailure.of(failure);
    }

    /** Adds what could not be read next, and returns it. */
    public Problem of(JsonProcessingException failure) {
        var problem = JsonFailure.of(failure);
        add(problem);
        return problem;
    }

    public void add(Problem problem) {
        problem.faults().forEach(this::add);
    }

    public void add(Set<? extends ConstraintViolation<?>> violations) {
        Violations.faults(violations).forEach(this::add);
    }

    private void add(Fault fault) {
        boolean known = isKnown(fault, first.faults()) || isKnown(fault, others);
        if (!known && size() < Problem.MOST_FAULTS) {
            others.add(fault);
        }
    }

    private static boolean isKnown(Fault fault, List<Fault> all) {
        return all.stream()
                .anyMatch(one -> isWithin(one.pointer(), fault.pointer()) || isWithin(fault.pointer(), one.pointer()));
    }

    private static boolean isWithin(String pointer, String parent) {
        return pointer.equals(parent) || pointer.startsWith(parent + "/");
    }

    public int size() {
        return first.faults().size() + others.size();
    }

    public Problem problem() {
        others.forEach(first::and);
        others.clear();
        return first;
    }
}
