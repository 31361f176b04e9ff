package vn.vuonlen.checks.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.vuonlen.infrastructure.Checkout;

/** An OpenAPI document whose references stay within it. */
record OpenApiFile(JsonNode root) {

    static final List<String> SERVICES = List.of("household-service", "funding-service", "reporting-service");

    /** What the service serves today. */
    static Path current(String service) {
        return contracts(service).resolve("openapi.yaml");
    }

    /** What it served at the last release. */
    static Path released(String service) {
        return contracts(service).resolve("openapi-released.yaml");
    }

    private static Path contracts(String service) {
        return Checkout.here().root().resolve(service).resolve("contracts");
    }

    static OpenApiFile read(Path file) throws IOException {
        return new OpenApiFile(new YAMLMapper().readTree(file.toFile()));
    }

    /** The node itself, or the one that it refers to. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        if (reference.isEmpty()) {
            return node;
        }
        if (!reference.startsWith("#/") || root.at(reference.substring(1)).isMissingNode()) {
            throw new AssertionError("Nothing is at " + reference);
        }
        return resolved(root.at(reference.substring(1)));
    }
}
