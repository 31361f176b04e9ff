package vn.vuonlen.household.communereview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.communereview.CommuneOffice.leadsTo;
import static vn.vuonlen.household.communereview.CommuneOffice.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.clock.VietnamClock;

/** What cannot be recorded, each with its code; and that nothing is recorded then. */
@QuarkusTest
class RefusedCommuneActTest {

    @Inject
    HouseholdFixture fixture;

    private UUID review;
    private CommuneOffice commune;

    @BeforeEach
    void aReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        commune = new CommuneOffice(review, HouseholdFixture.RURAL);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 17-2015, 1,    unknown-procedure,     /procedure",
        "UNKNOWN, 17-2016, 2,    unknown-procedure,     /procedure",
        "OTHER,   24-2021, 1,    procedure-not-of-year, /procedure",
        "MISSING, 17-2016, ,     missing-value,         /procedureVersion",
        "MISSING, ,        1,    missing-value,         /procedure",
    })
    void aReviewNamesNoProcedureOfAnotherYear(
            String why, String procedure, Integer version, String code, String pointer) {
        fixture.empty();
        var opening = new HashMap<String, Object>(
                Map.of("year", 2018, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"));
        opening.put("procedure", procedure);
        opening.put("procedureVersion", version);
        opening.values().removeIf(value -> value == null);

        province("officer")
                .body(opening)
                .post("/v1/reviews")
                .then()
                .statusCode(422)
                .body("code", equalTo(code), "errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aReviewMayNameTheProcedureOfItsYear() {
        fixture.empty();

        province("officer")
                .body(Map.of(
                        "year",
                        2018,
                        "kind",
                        "PERIODIC",
                        "standard",
                        "59-2015",
                        "standardVersion",
                        1,
                        "area",
                        "11",
                        "procedure",
                        "17-2016",
                        "procedureVersion",
                        1))
                .post("/v1/reviews")
                .then()
                .statusCode(201)
                .body("procedure", equalTo("17-2016"), "procedureVersion", equalTo(1));
    }

    @Test
    void anActOutOfOrderSaysWhatIsPossible() {
        commune.does("2018-11-12", "POSTING")
                .body("items[0].refusal.code", equalTo("act-out-of-order"))
                .body("items[0].refusal.status", equalTo(409))
                .body("items[0].step", equalTo("NOT_STARTED"))
                .body("items[0].refusal.possible", contains("START_SURVEY"));
        commune.posted("2018-11-12");
        commune.does("2018-11-12", "POSTING")
                .body("items[0].refusal.possible", contains("COMPLAINT", "RECHECK", "ANSWER", "CONCLUSION", "RETURN"));
    }

    @Test
    void anActIsOfAPossibleDay() {
        var tomorrow = LocalDate.now(VietnamClock.ZONE).plusDays(1);
        invalid(commune.act(tomorrow.toString(), "START_SURVEY"), "act-in-future", "/happenedOn");
        invalid(commune.act("2017-12-31", "START_SURVEY"), "act-before-year", "/happenedOn");
        leadsTo("SURVEYING", commune.does("2018-09-05", "START_SURVEY"));

        refused("act-before-previous", commune.does("2018-09-04", "VILLAGE_MEETING", "present", 9, "agreed", 9));
        leadsTo("AGREED", commune.does("2018-09-05", "VILLAGE_MEETING", "present", 9, "agreed", 9));
    }

    @Test
    void noMoreAgreeThanArePresent() {
        leadsTo("SURVEYING", commune.does("2018-09-05", "START_SURVEY"));

        invalid(
                commune.act("2018-11-05", "VILLAGE_MEETING", "present", 40, "agreed", 41),
                "more-agreed-than-present",
                "/agreed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "VILLAGE_MEETING; agreed; 9; missing-value; /present",
                "START_SURVEY; agreed; 9; field-of-other-act; /agreed",
                "COMPLAINT; complainant; Lò Văn Inh; missing-value; /household",
                "RECHECK; outcome; CONFIRMED; missing-value; /complaint",
                "ANSWER; number; 12/QĐ-UBND; missing-value; /complaint",
                "CONCLUSION; number; ???; number-unreadable; /number",
                "CONCLUSION; reason; Đủ; missing-value; /number",
                "DISTRICT_OPINION; reason; Thiếu; missing-value; /opinion",
                "DISTRICT_OPINION; opinion; OBJECTS; missing-value; /reason",
                "RETURN; reason; Thiếu; missing-value; /returnTo"
            })
    void anActHasTheFactsOfItsKind(String act, String field, String value, String code, String pointer) {
        var sent = commune.act("2018-11-05", act, field, field.equals("agreed") ? (Object) 9 : value);

        invalid(sent, code, pointer);
    }

    @Test
    void aComplaintAfterTheConclusionIsRefused() {
        var household = fixture.household(HouseholdFixture.RURAL);
        submit(survey(review, household, 2018, 500_000)).statusCode(201);
        leadsTo("CONCLUDED", commune.posted("2018-11-12").concludes("2018-11-22"));

        refused(
                "complaint-after-conclusion",
                commune.does("2018-11-23", "COMPLAINT", "complainant", "Lò Văn Inh", "household", household));
    }

    @Test
    void aHouseholdIsOfTheCommuneAndOfTheReview() {
        var elsewhere = fixture.household(HouseholdFixture.URBAN);
        submit(survey(review, elsewhere, 2018, 500_000)).statusCode(201);
        var notAsked = fixture.household(HouseholdFixture.RURAL);
        commune.posted("2018-11-12");

        for (var household : new UUID[] {elsewhere, notAsked, UUID.randomUUID()}) {
            commune.does("2018-11-14", "COMPLAINT", "complainant", "Lò Văn Inh", "household", household)
                    .body("items[0].refusal.code", equalTo("household-not-of-commune"))
                    .body("items[0].refusal.pointer", equalTo("/household"));
        }
        assertEquals("0", fixture.value("SELECT count(*) FROM review_commune_act WHERE act = 'COMPLAINT'"));
    }

    @Test
    void aComplaintThatIsUnknownOrAnsweredIsRefused() {
        commune.posted("2018-11-12");

        refused(
                "unknown-complaint",
                commune.does("2018-11-14", "RECHECK", "complaint", UUID.randomUUID(), "outcome", "CONFIRMED"));
        refused("unknown-complaint", commune.does("2018-11-14", "ANSWER", "complaint", UUID.randomUUID()));
    }

    @Test
    void aVillageIsOfTheCommune() {
        leadsTo("SURVEYING", commune.does("2018-09-05", "START_SURVEY"));

        commune.does("2018-11-05", "VILLAGE_MEETING", "present", 9, "agreed", 9, "village", "03127-01")
                .body("items[0].refusal.code", equalTo("unknown-area"))
                .body("items[0].refusal.pointer", equalTo("/village"));
    }

    @Test
    void aReturnLeadsToAnEarlierStep() {
        commune.posted("2018-11-12");

        refused(
                "not-an-earlier-step",
                commune.province("2018-11-13", "RETURN", "returnTo", "CONCLUDED", "reason", "Nhầm"));
        refused(
                "not-an-earlier-step",
                commune.province("2018-11-13", "RETURN", "returnTo", "NOT_STARTED", "reason", "Nhầm"));
        leadsTo("AGREED", commune.province("2018-11-13", "RETURN", "returnTo", "AGREED", "reason", "Nhầm"));
    }

    /** Another posting would not know of the complaint. */
    @Test
    void noComplaintIsLostByAReturn() {
        var household = fixture.household(HouseholdFixture.RURAL);
        submit(survey(review, household, 2018, 500_000)).statusCode(201);
        commune.posted("2018-11-12");
        leadsTo("POSTED", commune.does("2018-11-13", "COMPLAINT", "complainant", "Lò Văn Inh", "household", household));

        for (var step : List.of("AGREED", "SURVEYING")) {
            refused(
                    "complaint-unanswered",
                    commune.province("2018-11-14", "RETURN", "returnTo", step, "reason", "Rà soát lại"));
        }
    }

    @Test
    void whoConcludedGivesNoOpinion() {
        fixture.empty();
        review = fixture.openReview(2022, "07-2021");
        commune = new CommuneOffice(review, HouseholdFixture.RURAL);
        leadsTo("CONCLUDED", commune.posted("2022-11-14").concludes("2022-11-18"));

        refused(
                "opinion-by-concluder",
                commune.send(
                        commune.officer("district-officer", "chair"),
                        commune.act("2022-11-21", "DISTRICT_OPINION", "opinion", "AGREES")));
    }

    @ParameterizedTest
    @CsvSource({
        "province-officer, START_SURVEY",
        "district-officer, START_SURVEY",
        "commune-officer,  RETURN",
    })
    void anActIsOfTheRoleThatTheProcedureNames(String role, String act) {
        var sent = act.equals("RETURN")
                ? commune.act("2018-11-12", act, "returnTo", "SURVEYING", "reason", "Nhầm")
                : commune.act("2018-11-12", act);

        sendTo(review, role, sent).statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aReviewThatIsClosedUnknownOrWithoutProcedureTakesNoActs() {
        var act = commune.act("2018-11-12", "START_SURVEY");
        sendTo(UUID.randomUUID(), "commune-officer", act).statusCode(404);
        HouseholdFixture.conclude(review, 2018);
        province("officer").post("/v1/reviews/" + review + "/closing").then().statusCode(200);
        sendTo(review, "commune-officer", act).statusCode(409).body("code", equalTo("wrong-step"));

        fixture.empty();
        var old = fixture.openReviewWithoutProcedure(2018);
        sendTo(old, "commune-officer", act).statusCode(409).body("code", equalTo("review-without-procedure"));
    }

    /** An officer of another commune sees and changes nothing, and learns nothing. */
    @Test
    void aCommuneOutsideOfTheCallersAreasIsAsIfUnknown() {
        var urban = as(TestTokens.of("commune-officer", HouseholdFixture.URBAN));

        commune.send(urban, commune.act("2018-09-05", "START_SURVEY"))
                .body("items[0].refusal.code", equalTo("unknown-area"))
                .body("items[0].step", nullValue());
        as(TestTokens.of("commune-officer", HouseholdFixture.URBAN))
                .get("/v1/reviews/" + review + "/communes")
                .then()
                .body("items.commune", hasItem(HouseholdFixture.URBAN))
                .body("items.commune", not(hasItem(HouseholdFixture.RURAL)));
        as(TestTokens.of("commune-officer", HouseholdFixture.URBAN))
                .get("/v1/reviews/" + review + "/communes?area=" + HouseholdFixture.RURAL)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-area"));
        assertEquals("0", fixture.value("SELECT count(*) FROM review_commune"));
    }

    private void invalid(Map<String, Object> act, String code, String pointer) {
        sendTo(review, act.get("act").equals("RETURN") ? "province-officer" : "commune-officer", act)
                .statusCode(422)
                .body("code", equalTo(code), "errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse sendTo(UUID review, String role, Map<String, Object> act) {
        return as(TestTokens.of(role, "11"))
                .body(act)
                .post("/v1/reviews/" + review + "/acts")
                .then();
    }
}
