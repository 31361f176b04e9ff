package vn.vuonlen.kit.strict;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import vn.vuonlen.kit.problem.BodyFaults;
import vn.vuonlen.kit.problem.Problem;

/**
 * Finds the faults of a JSON body one after the other: what could not be read is taken out of it, and the rest is read
 * again, until it can be, or until there are more faults than help anybody.
 */
record FaultyBody(ObjectMapper json, Validator validator) {

    /** In bytes. Each fault costs another reading, so that of a larger body only a few are looked for. */
    private static final int LARGE = 128 * 1024;

    private static final int MOST_FAULTS_OF_LARGE = 3;

    Problem problem(JsonProcessingException first, byte[] body, Type type) {
        var faults = new BodyFaults(first);
        try {
            var tree = json.readTree(body);
            var target = json.constructType(type);
            JsonProcessingException failure = first;
            int most = body.length > LARGE ? MOST_FAULTS_OF_LARGE : Problem.MOST_FAULTS;
            // Each fault may need a second attempt, for the value that takes the place of the first.
            for (int attempt = 0; failure != null && attempt < 2 * most && faults.size() < most; attempt++) {
                if (!repair(tree, faults.of(failure))) {
                    return faults.problem();
                }
                try (var rest = json.treeAsTokens(tree)) {
                    Object value = json.readerFor(target).readValue(rest);
                    failure = null;
                    check(value, faults);
                } catch (JsonProcessingException e) {
                    failure = e;
                }
            }
        } catch (IOException e) {
            // Not well-formed: then the first fault is the only one.
            return faults.problem();
        }
        return faults.problem();
    }

    private void check(Object value, BodyFaults faults) {
        if (value == null) {
            return;
        }
        faults.add(validator.validate(value));
        if (value instanceof CheckedBody checked) {
            try {
                checked.check();
            } catch (Problem e) {
                faults.add(e);
            }
        }
    }

    /** Whether anything was changed at one of the pointers: else the same fault would be found again. */
    private static boolean repair(JsonNode tree, Problem fault) {
        boolean changed = false;
        for (var one : fault.faults()) {
            changed |= !one.pointer().isEmpty()
                    && one.pointer().startsWith("/")
                    && repair(tree, JsonPointer.compile(one.pointer()));
        }
        return changed;
    }

    /** Takes the value out; where one is needed, zero and then false stand in for it. */
    private static boolean repair(JsonNode tree, JsonPointer pointer) {
        var parent = tree.at(pointer.head());
        var next = next(tree.at(pointer));
        if (parent instanceof ObjectNode object) {
            if (next instanceof MissingNode) {
                object.remove(pointer.last().getMatchingProperty());
            } else {
                object.set(pointer.last().getMatchingProperty(), next);
            }
            return true;
        }
        if (parent instanceof ArrayNode array && array.has(pointer.last().getMatchingIndex())) {
            array.set(pointer.last().getMatchingIndex(), next instanceof MissingNode ? NullNode.instance : next);
            return true;
        }
        return false;
    }

    private static JsonNode next(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return IntNode.valueOf(0);
        }
        return value.equals(IntNode.valueOf(0)) ? BooleanNode.FALSE : MissingNode.getInstance();
    }
}
