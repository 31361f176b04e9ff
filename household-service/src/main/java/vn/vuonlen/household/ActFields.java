package vn.vuonlen.household;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;

/** Which fields an act was sent with, and which its kind has. */
public final class ActFields {

    private final String pointer;
    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private Problem problem;

    public ActFields(String pointer) {
        this.pointer = pointer;
    }

    public ActFields of(String field, Object value) {
        if (value != null) {
            sent.put(field, value);
        }
        return this;
    }

    public ActFields require(String... fields) {
        for (var field : fields) {
            if (!sent.containsKey(field)) {
                add(Problem.of(HouseholdProblem.MISSING_VALUE, new FieldLabel(field))
                        .at(pointer + "/" + field));
            }
        }
        return allow(fields);
    }

    public ActFields allow(String... fields) {
        known.addAll(Arrays.asList(fields));
        return this;
    }

    public ActFields within(String part) {
        return new ActFields(pointer + part);
    }

    public void verify() {
        sent.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> add(Problem.of(AreaProblem.FIELD_OF_OTHER_ACT, new FieldLabel(field))
                        .at(pointer + "/" + field)));
        if (problem != null) {
            throw problem;
        }
    }

    /** A unit becomes a new one or a standing one. */
    public void requireOneOf(Object into, Object to) {
        if (into == null && to == null) {
            throw Problem.of(HouseholdProblem.MISSING_VALUE, new FieldLabel("into"))
                    .at(pointer + "/into");
        }
        if (into != null && to != null) {
            throw Problem.of(AreaProblem.FIELD_OF_OTHER_ACT, new FieldLabel("to"))
                    .at(pointer + "/to");
        }
    }

    private void add(Problem other) {
        problem = problem == null ? other : problem.and(other);
    }
}
