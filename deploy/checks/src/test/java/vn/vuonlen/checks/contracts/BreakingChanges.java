package vn.vuonlen.checks.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.vuonlen.checks.contracts.SchemaChanges.Direction;

/**
 * The changes from one document to a later one that break a client of the first, each as a sentence that begins with its
 * place. The services refuse what they do not know, so that a parameter or a member of a request that is gone breaks too.
 *
 * <p>It is our own, since openapi-diff-core 2.1.4 misses 19 of the first 36 changes of {@link BreakingChangesTest}: changes of
 * type, format, enum, required, null, range and members inside the items of a list (the document's usual form), null in the
 * types of OpenAPI 3.1, patterns, closed objects and operationIds.
 */
final class BreakingChanges {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)+");

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete", "head");

    private final OpenApiFile before;
    private final OpenApiFile after;
    private final SchemaChanges schemas;
    private final Findings found = new Findings();

    private BreakingChanges(OpenApiFile before, OpenApiFile after) {
        this.before = before;
        this.after = after;
        this.schemas = new SchemaChanges(before, after, found);
    }

    static List<String> between(OpenApiFile before, OpenApiFile after) {
        var changes = new BreakingChanges(before, after);
        changes.servers();
        new SecurityChanges(before, after, changes.found).ofSchemes();
        before.root().path("paths").properties().forEach(changes::path);
        return changes.found.sentences();
    }

    private void path(Map.Entry<String, JsonNode> path) {
        var now = after.root().path("paths").path(path.getKey());
        for (var method : METHODS) {
            if (path.getValue().has(method)) {
                var place = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                if (now.has(method)) {
                    operation(place, path.getValue().path(method), now.path(method));
                } else {
                    found.add(place, "is gone");
                }
            }
        }
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        found.changed(place + " operationId", was.path("operationId"), is.path("operationId"));
        new SecurityChanges(before, after, found).ofOperation(place, was, is);
        parameters(place, was, is);
        body(place + " request", was.path("requestBody"), is.path("requestBody"));
        was.path("responses")
                .properties()
                .forEach(response -> response(
                        place + " " + response.getKey(),
                        response.getValue(),
                        is.path("responses").path(response.getKey())));
    }

    private void servers() {
        before.root().path("servers").findValuesAsText("url").stream()
                .filter(url ->
                        !after.root().path("servers").findValuesAsText("url").contains(url))
                .forEach(url -> found.add("server " + url, "is gone"));
    }

    /** The codes of a refusal stand in its description: a client decides by them. */
    private void codes(String place, JsonNode was, JsonNode is) {
        var now = codes(is);
        codes(was).stream()
                .filter(code -> !now.contains(code))
                .forEach(code -> found.add(place + " " + code, "is gone"));
    }

    private static List<String> codes(JsonNode response) {
        return CODE.matcher(response.path("description").asText())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private void parameters(String place, JsonNode was, JsonNode is) {
        var known = parameters(before, was);
        var now = parameters(after, is);
        known.forEach((name, parameter) -> {
            var same = now.get(name);
            if (same == null) {
                found.add(place + " " + name, "is gone");
            } else {
                if (same.path("required").asBoolean()
                        && !parameter.path("required").asBoolean()) {
                    found.add(place + " " + name, "is required");
                }
                found.changed(
                        place + " " + name + " default",
                        parameter.path("schema").path("default"),
                        same.path("schema").path("default"));
                schemas.compare(place + " " + name, parameter.path("schema"), same.path("schema"), Direction.REQUEST);
            }
        });
        now.forEach((name, parameter) -> {
            if (!known.containsKey(name) && parameter.path("required").asBoolean()) {
                found.add(place + " " + name, "is new and required");
            }
        });
    }

    /** By place and name, such as {@code ?limit}. */
    private static Map<String, JsonNode> parameters(OpenApiFile document, JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(document::resolved)
                .collect(Collectors.toMap(
                        parameter -> parameter.path("in").asText() + " parameter "
                                + parameter.path("name").asText(),
                        Function.identity(),
                        (first, second) -> second,
                        TreeMap::new));
    }

    private void body(String place, JsonNode was, JsonNode is) {
        var known = before.resolved(was);
        var now = after.resolved(is);
        if (now.path("required").asBoolean() && !known.path("required").asBoolean()) {
            found.add(place, "is required");
        }
        content(place, known, now, Direction.REQUEST);
    }

    private void response(String place, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(place, "is gone");
            return;
        }
        var known = before.resolved(was);
        var now = after.resolved(is);
        content(place, known, now, Direction.RESPONSE);
        codes(place, known, now);
        known.path("headers").properties().forEach(header -> {
            var name = place + " header " + header.getKey();
            var same = now.path("headers").path(header.getKey());
            if (same.isMissingNode()) {
                found.add(name, "is gone");
            } else {
                if (before.resolved(header.getValue()).path("required").asBoolean()
                        && !after.resolved(same).path("required").asBoolean()) {
                    found.add(name, "may be absent");
                }
                schemas.compare(
                        name,
                        before.resolved(header.getValue()).path("schema"),
                        after.resolved(same).path("schema"),
                        Direction.RESPONSE);
            }
        });
    }

    private void content(String place, JsonNode was, JsonNode is, Direction direction) {
        was.path("content").properties().forEach(type -> {
            var now = is.path("content").path(type.getKey());
            if (now.isMissingNode()) {
                found.add(place + " " + type.getKey(), "is gone");
            } else {
                schemas.compare(
                        place + " " + type.getKey(), type.getValue().path("schema"), now.path("schema"), direction);
            }
        });
    }

    /** In the order in which they were found, each once. */
    static final class Findings {

        private final LinkedHashSet<String> sentences = new LinkedHashSet<>();

        void add(String place, String what) {
            sentences.add(place + " " + what);
        }

        void changed(String place, JsonNode was, JsonNode is) {
            if (!Objects.equals(was, is)) {
                add(place, "was " + said(was) + ", is " + said(is));
            }
        }

        static String said(JsonNode node) {
            return node.isMissingNode() ? "not given" : node.isValueNode() ? node.asText() : node.toString();
        }

        List<String> sentences() {
            return List.copyOf(sentences);
        }
    }
}
