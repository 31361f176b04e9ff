package vn.vuonlen.funding;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** Who comes in, and what the document at the door says. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class DoorsTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/budgets, funding-checker",
        "/v1/allocations, funding-checker",
        "/v1/allocations, province-officer",
        "/v1/allocations, auditor",
        "/v1/allocations/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/approval, funding-maker",
        "/v1/allocations/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/rejection, funding-maker",
        "/v1/disbursements, funding-checker",
        "/v1/programmes, funding-maker"
    })
    void whoever_has_another_role_may_not_act(String path, String role) {
        var caller = new Funding.Caller(Funding.token(role, "chi", Province.PROVINCE));

        var refused = caller.post(path, Map.of());

        assertEquals(403, refused.statusCode());
        assertEquals("forbidden", refused.path("code"));
    }

    @Test
    void the_ledger_is_for_auditors() {
        var path = "/v1/budgets/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/entries";

        assertEquals(403, Funding.MAKER.get(path).statusCode());
        assertEquals(404, Funding.AUDITOR.get(path).statusCode());
    }

    @ParameterizedTest
    @EnumSource(FundingProblem.class)
    void every_refusal_stands_in_the_document(FundingProblem problem) throws IOException {
        var told = document().findValues(Integer.toString(problem.status())).stream()
                .map(response -> response.path("description").asText())
                .anyMatch(description -> description.matches("(?s).*\\b" + problem.code() + "(?![a-z0-9-]).*"));

        assertTrue(told, problem.code());
    }

    @Test
    void every_answer_says_what_it_looks_like() throws IOException {
        document().path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/v1/jobs"))
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
    void every_operation_has_a_summary_and_every_body_an_example() throws IOException {
        var document = document();
        document.path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/v1/jobs"))
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var body = operation.getValue();
                    assertTrue(body.hasNonNull("summary"), path.getKey());
                    var schema = body.at("/requestBody/content/application~1json/schema/$ref")
                            .asText();
                    assertTrue(schema.isEmpty() || hasExample(document, schema), schema);
                }));
    }

    private static boolean hasExample(JsonNode document, String reference) {
        var schema = document.at(reference.substring(1));
        return schema.has("example") || schema.has("examples");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }
}
