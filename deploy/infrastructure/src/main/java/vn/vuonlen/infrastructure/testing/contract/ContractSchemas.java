package vn.vuonlen.infrastructure.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of an OpenAPI document, as strict as an answer is judged: an object has the properties that are documented
 * and no other, unless its schema says what others may be.
 */
final class ContractSchemas {
    private static final String ID = "https://vuonlen.vn/openapi.json";
    private static final String PROPERTIES = "properties";
    private static final List<String> SAYS_WHAT_OTHERS_MAY_BE =
            List.of("additionalProperties", "unevaluatedProperties");

    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<JsonNode, Schema> ofHeaders = new ConcurrentHashMap<>();

    ContractSchemas(JsonNode document) {
        var closed = document.deepCopy();
        close(closed);
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(ID, closed.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** @param place a pointer into the document, such as {@code #/components/schemas/Allocation} */
    List<String> faults(String place, String json) {
        return schemas
                .computeIfAbsent(place, p -> registry.getSchema(SchemaLocation.of(ID + p)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(ContractSchemas::line)
                .toList();
    }

    /** @param schema of a header, whose value is text: that of an integer is read as one */
    List<String> headerFaults(JsonNode schema, String value) {
        var isNumber = schema.path("type").asText().equals("integer") && value.matches("-?[0-9]+");
        return ofHeaders
                .computeIfAbsent(schema, registry::getSchema)
                .validate(isNumber ? new BigIntegerNode(new BigInteger(value)) : new TextNode(value))
                .stream()
                .map(ContractSchemas::line)
                .toList();
    }

    private static String line(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path(PROPERTIES).isObject()
                && SAYS_WHAT_OTHERS_MAY_BE.stream().noneMatch(object::has)) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(ContractSchemas::close);
    }
}
