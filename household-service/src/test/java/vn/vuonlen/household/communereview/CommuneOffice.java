package vn.vuonlen.household.communereview;

import static org.hamcrest.Matchers.equalTo;
import static vn.vuonlen.household.HouseholdFixture.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** The officers of one commune, or of all without one, of its district and of the province, who record what was done in a review. */
public record CommuneOffice(UUID review, String commune) {

    /** An act of the commune, by the officer who records its meetings. */
    public ValidatableResponse does(String day, String act, Object... facts) {
        return send(officer("commune-officer", "recorder"), act(day, act, facts));
    }

    /** By another officer of the commune. */
    public ValidatableResponse concludes(String day) {
        return send(officer("commune-officer", "chair"), act(day, "CONCLUSION", "number", "12/QĐ-UBND"));
    }

    public ValidatableResponse district(String day, String act, Object... facts) {
        return send(officer("district-officer", "district"), act(day, act, facts));
    }

    public ValidatableResponse province(String day, String act, Object... facts) {
        return send(officer("province-officer", "province"), act(day, act, facts));
    }

    public ValidatableResponse send(RequestSpecification officer, Map<String, Object> act) {
        return officer.body(act).post("/v1/reviews/" + review + "/acts").then().statusCode(207);
    }

    public Map<String, Object> act(String day, String act, Object... facts) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("id", UUID.randomUUID());
        sent.put("act", act);
        if (commune != null) {
            sent.put("communes", List.of(commune));
        }
        sent.put("happenedOn", day);
        for (int i = 0; i < facts.length; i += 2) {
            sent.put((String) facts[i], facts[i + 1]);
        }
        return sent;
    }

    public RequestSpecification officer(String role, String subject) {
        return as(TestTokens.with(role).subject(subject).areas("11").sign());
    }

    ValidatableResponse seen() {
        return officer("auditor", "auditor")
                .get("/v1/reviews/" + review + "/communes?area=" + commune)
                .then()
                .statusCode(200);
    }

    ValidatableResponse acts() {
        return officer("commune-officer", "recorder")
                .get("/v1/reviews/" + review + "/communes/" + commune + "/acts")
                .then()
                .statusCode(200);
    }

    /** Surveyed, agreed on and posted, as far as a test of later steps needs it. */
    public CommuneOffice posted(String day) {
        leadsTo("SURVEYING", does(day, "START_SURVEY"));
        leadsTo("AGREED", does(day, "VILLAGE_MEETING", "present", 40, "agreed", 36));
        leadsTo("POSTED", does(day, "POSTING"));
        return this;
    }

    /** The id of a meeting that was recorded in a commune at its first steps. */
    public static UUID meeting(UUID review, String commune) {
        var office = new CommuneOffice(review, commune);
        leadsTo("SURVEYING", office.does("2018-09-05", "START_SURVEY"));
        var meeting = office.act("2018-11-05", "VILLAGE_MEETING", "present", 40, "agreed", 36);
        leadsTo("AGREED", office.send(office.officer("commune-officer", "recorder"), meeting));
        return (UUID) meeting.get("id");
    }

    public static void leadsTo(String step, ValidatableResponse answer) {
        answer.body("items[0].result", equalTo("DONE"), "items[0].step", equalTo(step));
    }

    static void refused(String code, ValidatableResponse answer) {
        answer.body("items[0].result", equalTo("REFUSED"), "items[0].refusal.code", equalTo(code));
    }
}
