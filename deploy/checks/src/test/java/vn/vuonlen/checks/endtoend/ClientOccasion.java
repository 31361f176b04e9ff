package vn.vuonlen.checks.endtoend;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import vn.vuonlen.local.process.Part;

/**
 * What the generated clients work on: the open review of 2026 and a budget line of that year, whose programme is bound to
 * no rule. No figure of the years that are compared with the owners' depends on them.
 */
record ClientOccasion(PublicApi api, UUID review, UUID budget) {

    static final String WARD = "03127";

    static ClientOccasion in(PublicApi api) throws Exception {
        var review = added(api, Part.HOUSEHOLD, "province-officer", "/v1/reviews", """
            {"year": 2026, "kind": "PERIODIC", "standard": "07-2021", "standardVersion": 1, "area": "11"}\
            """);
        added(api, Part.FUNDING, "operator", "/v1/programmes", """
            {"code": "CLIENTS", "name": {"vi": "Chương trình của máy khách", "en": "Programme of the clients"},
             "poverty": true, "legalInstrument": "Quyết định 1", "rules": [], "projects": []}\
            """);
        var budget = added(api, Part.FUNDING, "funding-maker", "/v1/budgets", """
            {"year": 2026, "programme": "CLIENTS", "source": "CENTRAL", "capitalType": "DEVELOPMENT", "area": "11",
             "decision": {"number": "1/QĐ-UBND", "date": "2025-12-12"}, "amount": 1000000000000}\
            """);
        return new ClientOccasion(api, review, budget);
    }

    private static UUID added(PublicApi api, Part service, String role, String path, String body) throws Exception {
        var response = given().baseUri(api.province().url(service).toString())
                .auth()
                .preemptive()
                .oauth2(api.token(role, "11"))
                .header("Idempotency-Key", "generated clients " + path)
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(path);
        assertEquals(201, response.statusCode(), response::asString);
        return UUID.fromString(PublicApi.json(response).path("id").asText());
    }

    String url(Part service) {
        return api.province().url(service).toString();
    }

    /** For a script of Node. */
    Map<String, String> environment() throws Exception {
        return Map.of(
                "HOUSEHOLD", url(Part.HOUSEHOLD),
                "FUNDING", url(Part.FUNDING),
                "REPORTING", url(Part.REPORTING),
                "ENUMERATOR", api.token("enumerator", WARD),
                "MAKER", api.token("funding-maker", "11"),
                "CHECKER", api.token("funding-checker", "11"),
                "WARD", WARD,
                "REVIEW", review.toString(),
                "BUDGET", budget.toString());
    }
}
