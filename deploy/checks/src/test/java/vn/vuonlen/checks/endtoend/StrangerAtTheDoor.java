package vn.vuonlen.checks.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import vn.vuonlen.local.process.Part;

/** An officer of one ward, and what must stay hidden from them: everything of anywhere else. */
record StrangerAtTheDoor(Doors doors) {

    /** The ward of today, and the units of 2018 that became it. */
    private static final String WARD = "03127";

    private static final Set<String> OWN = Set.of("03127", "03130", "03133", "03136", "03142", "03144", "03145");

    private static final String ELSEWHERE = "03208";

    void seesOnlyItsOwnHouseholds() throws Exception {
        var token = doors.token("commune-officer", WARD);
        var own = Doors.json(doors.answer(Part.HOUSEHOLD, token, "/v1/households?limit=1000"));
        assertTrue(own.path("items").size() > 0, own::toString);
        for (JsonNode household : own.path("items")) {
            assertTrue(OWN.contains(household.at("/area/code").asText()), household::toString);
        }
        var another = doors.told(Part.HOUSEHOLD, "/v1/households?limit=1&area=" + ELSEWHERE)
                .at("/items/0/id")
                .asText();
        assertTrue(!another.isEmpty(), "somebody lives in " + ELSEWHERE);
        refuses(404, "not-found", token, Part.HOUSEHOLD, "/v1/households/" + another);
    }

    void isToldNothingRestricted() throws Exception {
        var token = doors.token("commune-officer", WARD);
        refuses(403, "out-of-scope", token, Part.REPORTING, "/v1/reports/movement?area=11&year=2018");
        refuses(403, "out-of-scope", token, Part.REPORTING, "/v1/reports/movement?year=2018&area=" + ELSEWHERE);
        var commune =
                Doors.json(doors.answer(Part.REPORTING, token, "/v1/reports/poverty?year=2018&area=" + ELSEWHERE));
        assertTrue(commune.path("poor").asLong() > 0, commune::toString);
        assertTrue(commune.path("incomePoor").isNull(), commune::toString);
        assertTrue(commune.at("/ethnicMinority/poor").isNull(), commune::toString);
    }

    void mayNotAskWhatIsUnknown() throws Exception {
        var token = doors.token("auditor", "11");
        refuses(400, "unknown-parameter", token, Part.REPORTING, "/v1/reports/poverty?area=11&year=2018&yaer=2018");
        refuses(400, "unknown-parameter", token, Part.REPORTING, "/v1/targets?area=11&year=2019&measures=poor");
        refuses(400, "unknown-parameter", token, Part.HOUSEHOLD, "/v1/areas?asof=2018-12-31");
        refuses(400, "unknown-parameter", token, Part.FUNDING, "/v1/budgets?jahr=2018");
    }

    private void refuses(int status, String code, String token, Part service, String path) {
        var answer = doors.answer(service, token, path);
        assertEquals(status, answer.statusCode(), answer::asString);
        assertEquals(code, Doors.json(answer).path("code").asText());
    }
}
