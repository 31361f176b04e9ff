package vn.vuonlen.checks.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A schema apart from whether null is allowed, which OpenAPI 3.1 writes as a type beside others, as an alternative in
 * {@code anyOf} or {@code oneOf}, or as a value of an enum. {@code type} is missing, a text, or a list of texts.
 */
record SchemaOrNull(JsonNode schema, JsonNode type, boolean nullable) {

    static SchemaOrNull of(JsonNode node, OpenApiFile document) {
        var schema = document.resolved(node);
        for (var word : List.of("anyOf", "oneOf")) {
            var others = StreamSupport.stream(schema.path(word).spliterator(), false)
                    .filter(alternative -> !isNull(alternative))
                    .toList();
            if (others.size() == 1 && schema.path(word).size() == 2) {
                var other = of(others.getFirst(), document);
                return new SchemaOrNull(other.schema(), other.type(), true);
            }
        }
        var types = schema.path("type");
        if (!types.isArray()) {
            return new SchemaOrNull(schema, types, false);
        }
        var others = JsonNodeFactory.instance.arrayNode();
        types.forEach(type -> {
            if (!type.asText().equals("null")) {
                others.add(type);
            }
        });
        return new SchemaOrNull(schema, others.size() == 1 ? others.path(0) : others, others.size() < types.size());
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }
}
