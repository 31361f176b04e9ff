package vn.vuonlen.infrastructure.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a document must say of every operation, parameter and field, so that a client needs nobody to ask. */
final class ContractRules {
    private static final String SCHEMAS = "#/components/schemas/";

    /** Classes of Java, Jackson and JAX-RS, and what of ours is only a parameter. */
    private static final Set<String> FOREIGN = Set.of(
            "BigDecimal",
            "BigInteger",
            "Instant",
            "JsonNode",
            "JsonNodeType",
            "Limit",
            "LocalDate",
            "OffsetDateTime",
            "Object",
            "Response",
            "StreamingOutput",
            "UUID");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private ContractRules(JsonNode document) {
        this.document = document;
    }

    /** One line for each violation. */
    static List<String> violations(JsonNode document) {
        var rules = new ContractRules(document);
        rules.info();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                rules.operation(operation.getKey() + " " + path.getKey(), operation.getValue());
            }
        }
        document.at("/components/schemas").properties().forEach(rules::component);
        return rules.faults;
    }

    private void require(boolean holds, String place, String what) {
        if (!holds) {
            faults.add(place + " " + what);
        }
    }

    private void info() {
        require(document.at("/info/contact/name").isTextual(), "info", "has no contact");
        require(document.at("/info/license/name").isTextual(), "info", "has no license");
        require(!document.path("servers").isEmpty(), "the document", "has no servers");
        document.path("tags").forEach(tag -> described("tag " + tag.path("name").asText(), tag));
    }

    private void operation(String place, JsonNode operation) {
        require(operation.path("operationId").asText().matches("[a-z][A-Za-z]+"), place, "has no plain operationId");
        require(operation.hasNonNull("summary"), place, "has no summary");
        require(operation.has("security"), place, "says nothing of security");
        require(operation.path("tags").size() == 1, place, "has not one tag");
        described(place, operation);
        for (var parameter : operation.path("parameters")) {
            var of = place + " ?" + parameter.path("name").asText();
            described(of, parameter);
            schema(of, parameter.path("schema"));
        }
        for (var body : operation.at("/requestBody/content").properties()) {
            schema(place + " body", body.getValue().path("schema"));
            require(!body.getKey().equals("application/json") || hasExample(body.getValue()), place, "has no example");
        }
        for (var answer : operation.path("responses").properties()) {
            for (var type : answer.getValue().path("content")) {
                schema(place + " " + answer.getKey(), type.path("schema"));
            }
        }
    }

    private boolean hasExample(JsonNode body) {
        return !ContractExamples.of(document, body).isMissingNode();
    }

    private void component(Map.Entry<String, JsonNode> component) {
        require(!FOREIGN.contains(component.getKey()), component.getKey(), "is no class of ours");
        described(component.getKey(), component.getValue());
        for (var field : component.getValue().path("properties").properties()) {
            described(component.getKey() + "." + field.getKey(), field.getValue());
            schema(component.getKey() + "." + field.getKey(), field.getValue());
        }
    }

    private void described(String place, JsonNode thing) {
        require(thing.path("description").asText().length() > 2, place, "has no description");
    }

    private void schema(String place, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        require(
                reference.isEmpty() || !FOREIGN.contains(reference.substring(SCHEMAS.length())),
                place,
                "refers to " + reference);
        var types = schema.path("type").isArray()
                ? schema.path("type").toString()
                : schema.path("type").asText();
        require(
                !types.contains("integer") || schema.has("format") || schema.has("maximum"),
                place,
                "is an integer of no size");
        if (schema.has("items")) {
            schema(place + "[]", schema.path("items"));
        }
        schema.path("anyOf").forEach(either -> schema(place, either));
    }
}
