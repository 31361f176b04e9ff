package vn.vuonlen.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import vn.vuonlen.local.process.Part;

/** An officer of one ward must not see the households of any other, nor restricted figures of any other area. */
record OfficerOfOneWard(PublicApi api) {

    /** The ward of today, and the units of 2018 that became it. */
    private static final String WARD = "03127";

    private static final Set<String> OWN = Set.of("03127", "03130", "03133", "03136", "03142", "03144", "03145");

    private static final String ELSEWHERE = "03208";

    void seesOnlyItsOwnHouseholds() throws Exception {
        var token = api.token("commune-officer", WARD);
        var own = PublicApi.json(api.response(Part.HOUSEHOLD, token, "/v1/households?limit=1000"));
        assertTrue(own.path("items").size() > 0, own::toString);
        for (JsonNode household : own.path("items")) {
            assertTrue(OWN.contains(household.at("/area/code").asText()), household::toString);
        }
        var another = api.get(Part.HOUSEHOLD, "/v1/households?limit=1&area=" + ELSEWHERE)
                .at("/items/0/id")
                .asText();
        assertTrue(!another.isEmpty(), "nobody lives in " + ELSEWHERE);
        refuses(404, "not-found", token, Part.HOUSEHOLD, "/v1/households/" + another);
    }

    void seesNothingRestricted() throws Exception {
        var token = api.token("commune-officer", WARD);
        refuses(403, "out-of-scope", token, Part.REPORTING, "/v1/reports/movement?area=11&year=2018");
        refuses(403, "out-of-scope", token, Part.REPORTING, "/v1/reports/movement?year=2018&area=" + ELSEWHERE);
        var commune =
                PublicApi.json(api.response(Part.REPORTING, token, "/v1/reports/poverty?year=2018&area=" + ELSEWHERE));
        assertTrue(commune.path("poor").asLong() > 0, commune::toString);
        assertTrue(commune.path("incomePoor").isNull(), commune::toString);
        assertTrue(commune.at("/ethnicMinority/poor").isNull(), commune::toString);
    }

    void mayNotUseUnknownParameters() throws Exception {
        var token = api.token("auditor", "11");
        refuses(400, "unknown-parameter", token, Part.REPORTING, "/v1/reports/poverty?area=11&year=2018&yaer=2018");
        refuses(400, "unknown-parameter", token, Part.REPORTING, "/v1/targets?area=11&year=2019&measures=poor");
        refuses(400, "unknown-parameter", token, Part.HOUSEHOLD, "/v1/areas?asof=2018-12-31");
        refuses(400, "unknown-parameter", token, Part.FUNDING, "/v1/budgets?jahr=2018");
    }

    private void refuses(int status, String code, String token, Part service, String path) {
        var response = api.response(service, token, path);
        assertEquals(status, response.statusCode(), response::asString);
        assertEquals(code, PublicApi.json(response).path("code").asText());
    }
}
