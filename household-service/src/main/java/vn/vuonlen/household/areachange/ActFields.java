package vn.vuonlen.household.areachange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.vuonlen.household.AreaProblem;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.areaplan.AreaAct.Kind;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.Problem;

/** Which fields an act was sent with, and which its kind has. */
final class ActFields {

    private final String pointer;
    private final Kind kind;
    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private Problem problem;

    ActFields(String pointer, Kind kind) {
        this.pointer = pointer;
        this.kind = kind;
    }

    ActFields of(String field, Object value) {
        if (value != null) {
            sent.put(field, value);
        }
        return this;
    }

    ActFields require(String... fields) {
        for (var field : fields) {
            if (!sent.containsKey(field)) {
                add(Problem.of(HouseholdProblem.MISSING_VALUE, new FieldLabel(field))
                        .at(pointer + "/" + field));
            }
        }
        return allow(fields);
    }

    ActFields allow(String... fields) {
        known.addAll(Arrays.asList(fields));
        return this;
    }

    ActFields within(String part) {
        return new ActFields(pointer + part, kind);
    }

    void verify() {
        sent.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> add(Problem.of(AreaProblem.FIELD_OF_OTHER_ACT, new FieldLabel(field))
                        .at(pointer + "/" + field)));
        if (problem != null) {
            throw problem;
        }
    }

    /** A unit becomes a new one or a standing one. */
    void requireOneOf(Object into, Object to) {
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
