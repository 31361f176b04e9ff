package vn.vuonlen.funding;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** What the OpenAPI document says of the API. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class FundingOpenApiTest {

    @ParameterizedTest
    @EnumSource(FundingProblem.class)
    void everyRefusalIsDocumented(FundingProblem problem) throws IOException {
        var documented = document().findValues(Integer.toString(problem.status())).stream()
                .map(response -> response.path("description").asText())
                .anyMatch(description -> description.matches("(?s).*\\b" + problem.code() + "(?![a-z0-9-]).*"));

        assertTrue(documented, problem.code());
    }

    @Test
    void everyResponseHasASchema() throws IOException {
        document().path("paths").properties().stream()
                .forEach(path -> path.getValue()
                        .findValues("responses")
                        .forEach(responses -> responses
                                .properties()
                                .forEach(response -> assertTrue(
                                        response.getValue().has("$ref")
                                                || !response.getValue()
                                                        .findValues("schema")
                                                        .isEmpty(),
                                        path.getKey() + " " + response))));
    }

    @Test
    void everyOperationHasASummaryAndEveryBodyAnExample() throws IOException {
        var document = document();
        document.path("paths").properties().stream()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var body = operation.getValue();
                    assertTrue(body.hasNonNull("summary"), path.getKey());
                    var schema = body.at("/requestBody/content/application~1json/schema/$ref")
                            .asText();
                    assertTrue(schema.isEmpty() || hasExample(document, schema), schema);
                }));
    }

    @Test
    void theReadersAreListedRoleByRole() throws IOException {
        var roles = document().at("/paths/~1v1~1budgets/get/security/0/token").valueStream();

        assertEquals(
                List.of(
                        "funding-maker",
                        "funding-checker",
                        "commune-officer",
                        "district-officer",
                        "province-officer",
                        "auditor",
                        "system"),
                roles.map(JsonNode::asText).toList());
    }

    private static boolean hasExample(JsonNode document, String reference) {
        var schema = document.at(reference.substring(1));
        return schema.has("example") || schema.has("examples");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
