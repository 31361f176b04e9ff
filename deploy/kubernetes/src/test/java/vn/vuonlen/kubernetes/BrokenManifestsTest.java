package vn.vuonlen.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vuonlen.kubernetes.rules.Rule;

/** Each rule finds what it is there for: the example of a province, with one thing broken. */
class BrokenManifestsTest {

    /** {@code rule, object, set: {pointer: value}, remove: [pointer] or true, add: object, fault}. */
    record Broken(JsonNode entry) {
        Rule rule() {
            return Rule.valueOf(entry.path("rule").asText());
        }

        @Override
        public String toString() {
            return entry.path("rule").asText() + ": " + entry.path("fault").asText();
        }
    }

    static List<Broken> broken() throws IOException {
        try (var file = BrokenManifestsTest.class.getResourceAsStream("/broken.yaml")) {
            return Manifests.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)).all().stream()
                    .map(Broken::new)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isFound(Broken broken) {
        var faults = broken.rule().faults(broken(Chart.render("province"), broken.entry()));

        assertTrue(
                faults.stream()
                        .anyMatch(fault ->
                                fault.contains(broken.entry().path("fault").asText())),
                () -> "found instead: " + faults);
    }

    @Test
    void everyRuleHasOne() throws IOException {
        var tried = broken().stream().map(Broken::rule).collect(Collectors.toSet());

        assertEquals(EnumSet.allOf(Rule.class), EnumSet.copyOf(tried));
    }

    private static Manifests broken(Manifests whole, JsonNode entry) {
        var object = whole.all().stream()
                .filter(candidate ->
                        Manifests.title(candidate).matches(entry.path("object").asText() + "(-[0-9a-f]{8})?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + entry.path("object")));
        var changed = object.deepCopy();
        entry.path("set").properties().forEach(change -> set(changed, change.getKey(), change.getValue()));
        Manifests.each(entry.path("remove")).forEach(pointer -> set(changed, pointer.asText(), null));
        var kept = entry.path("remove").asBoolean() ? Stream.<JsonNode>empty() : Stream.of(changed);
        var added = entry.has("add") ? Stream.of(entry.path("add")) : Stream.<JsonNode>empty();
        var others =
                whole.all().stream().filter(other -> !Manifests.title(other).equals(Manifests.title(object)));
        return new Manifests(
                Stream.of(others, kept, added).flatMap(objects -> objects).toList());
    }

    private static void set(JsonNode object, String pointer, JsonNode value) {
        var at = JsonPointer.compile(pointer);
        var parent = object.at(at.head());
        var last = at.last();
        if (parent instanceof ArrayNode array) {
            array.remove(last.getMatchingIndex());
            if (value != null) {
                array.insert(last.getMatchingIndex(), value);
            }
        } else if (parent instanceof ObjectNode map) {
            if (value == null) {
                map.remove(last.getMatchingProperty());
            } else {
                map.set(last.getMatchingProperty(), value);
            }
        } else {
            throw new AssertionError("Nothing is at " + Arrays.asList(pointer));
        }
    }
}
