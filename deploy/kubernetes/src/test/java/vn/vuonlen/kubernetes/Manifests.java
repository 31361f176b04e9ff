package vn.vuonlen.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects that a chart was rendered to. */
public record Manifests(List<JsonNode> all) {
    private static final YAMLMapper YAML = new YAMLMapper();

    public Manifests {
        all = List.copyOf(all);
    }

    public static Manifests read(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return new Manifests(
                    documents.readAll().stream().filter(JsonNode::isObject).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<JsonNode> of(String kind) {
        return all.stream().filter(object -> kind(object).equals(kind));
    }

    public boolean has(String kind, String name) {
        return of(kind).anyMatch(object -> name(object).equals(name));
    }

    public JsonNode get(String kind, String name) {
        return of(kind).filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    /** The objects that the chart itself makes pods of, with the pods' template. */
    public Stream<JsonNode> workloads() {
        return Stream.concat(of("Deployment"), of("Job"));
    }

    public static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    public static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** How a fault begins: the kind and the name. */
    public static String title(JsonNode object) {
        return kind(object) + " " + name(object);
    }

    public static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    public static Map<String, String> podLabels(JsonNode workload) {
        return map(workload.at("/spec/template/metadata/labels"));
    }

    public static Map<String, String> map(JsonNode node) {
        var map = new TreeMap<String, String>();
        node.properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    /** Whether labels have everything that a selector asks for; an empty selector selects everything. */
    public static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(map(selector).entrySet());
    }

    public static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }
}
