package vn.vuonlen.checks.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.vuonlen.checks.contracts.BreakingChanges.Findings;

/** What breaks in a schema, as a client sends it or receives it; references are followed, also in a circle. */
final class SchemaChanges {

    enum Direction {
        REQUEST,
        RESPONSE
    }

    private record Pair(JsonNode was, JsonNode is, Direction direction) {}

    private static final List<String> LOWER_BOUNDS =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> FIXED = List.of("format", "pattern", "const", "multipleOf", "uniqueItems");
    private static final List<String> COMBINED = List.of("allOf", "anyOf", "oneOf");

    private final OpenApiFile before;
    private final OpenApiFile after;
    private final Findings found;
    private final Set<Pair> compared = new HashSet<>();

    SchemaChanges(OpenApiFile before, OpenApiFile after, Findings found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void compare(String place, JsonNode was, JsonNode is, Direction direction) {
        var known = SchemaOrNull.of(was, before);
        var now = SchemaOrNull.of(is, after);
        if (direction == Direction.REQUEST && known.nullable() && !now.nullable()) {
            found.add(place, "may no longer be null");
        }
        if (direction == Direction.RESPONSE && now.nullable() && !known.nullable()) {
            found.add(place, "may be null");
        }
        if (compared.add(new Pair(known.schema(), now.schema(), direction))) {
            found.changed(place + " type", known.type(), now.type());
            FIXED.forEach(word -> found.changed(
                    place + " " + word, known.schema().path(word), now.schema().path(word)));
            values(place, known.schema().path("enum"), now.schema().path("enum"), direction);
            bounds(place, known.schema(), now.schema(), direction);
            members(place, known.schema(), now.schema(), direction);
            parts(place, known.schema(), now.schema(), direction);
        }
    }

    /** A value may not go that a client sends or waits for, nor one come to an answer that it then cannot read. */
    private void values(String place, JsonNode was, JsonNode is, Direction direction) {
        var known = texts(was);
        var now = texts(is);
        var gone = known.stream().filter(value -> !now.contains(value)).toList();
        var come = now.stream().filter(value -> !known.contains(value)).toList();
        if (direction == Direction.REQUEST && !now.isEmpty()) {
            gone.forEach(value -> found.add(place, "takes no " + value));
            if (known.isEmpty()) {
                found.add(place, "takes only " + String.join(", ", come));
            }
        } else if (direction == Direction.RESPONSE && !known.isEmpty()) {
            if (now.isEmpty()) {
                found.add(place, "may be anything");
            } else {
                gone.forEach(value -> found.add(place, "is never " + value));
            }
            come.forEach(value -> found.add(place, "may be " + value));
        }
    }

    /** What is sent may not be held to narrower bounds, nor what is received leave the bounds that were promised. */
    private void bounds(String place, JsonNode was, JsonNode is, Direction direction) {
        var request = direction == Direction.REQUEST;
        for (var word : LOWER_BOUNDS) {
            var higher = isBeyond(was.path(word), is.path(word), 1);
            var lower = isBeyond(is.path(word), was.path(word), 1);
            bound(place, word, was, is, request ? higher : lower);
        }
        for (var word : UPPER_BOUNDS) {
            var lower = isBeyond(was.path(word), is.path(word), -1);
            var higher = isBeyond(is.path(word), was.path(word), -1);
            bound(place, word, was, is, request ? lower : higher);
        }
    }

    private void bound(String place, String word, JsonNode was, JsonNode is, boolean breaks) {
        if (breaks) {
            found.changed(place + " " + word, was.path(word), is.path(word));
        }
    }

    /** Whether the second bound is there and shuts out what the first does not. */
    private static boolean isBeyond(JsonNode first, JsonNode second, int sign) {
        return second.isNumber()
                && (!first.isNumber() || Integer.signum(decimal(second).compareTo(decimal(first))) == sign);
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    private void members(String place, JsonNode was, JsonNode is, Direction direction) {
        was.path("properties").properties().forEach(member -> {
            var same = is.path("properties").path(member.getKey());
            if (same.isMissingNode()) {
                found.add(place + "/" + member.getKey(), "is gone");
            } else {
                compare(place + "/" + member.getKey(), member.getValue(), same, direction);
            }
        });
        var known = texts(was.path("required"));
        var now = texts(is.path("required"));
        if (direction == Direction.REQUEST) {
            now.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> found.add(place + "/" + name, "is required"));
        } else {
            known.stream()
                    .filter(name -> !now.contains(name) && is.path("properties").has(name))
                    .forEach(name -> found.add(place + "/" + name, "may be absent"));
        }
    }

    private void parts(String place, JsonNode was, JsonNode is, Direction direction) {
        if (was.has("items") || is.has("items")) {
            compare(place + "[]", was.path("items"), is.path("items"), direction);
        }
        if (was.path("additionalProperties").isObject()
                && is.path("additionalProperties").isObject()) {
            compare(place + "/*", was.path("additionalProperties"), is.path("additionalProperties"), direction);
        } else if (direction == Direction.REQUEST && !mayHaveOthers(is) && mayHaveOthers(was)) {
            found.add(place, "takes no further members");
        }
        for (var word : COMBINED) {
            if (was.path(word).size() != is.path(word).size()) {
                found.add(place, "has another number of schemas in " + word);
            }
            for (int i = 0; i < Math.min(was.path(word).size(), is.path(word).size()); i++) {
                compare(place, was.path(word).path(i), is.path(word).path(i), direction);
            }
        }
    }

    private static boolean mayHaveOthers(JsonNode schema) {
        return schema.path("additionalProperties").asBoolean(true);
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
