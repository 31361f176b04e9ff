package vn.vuonlen.household.communereview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.communereview.CommuneOffice.leadsTo;
import static vn.vuonlen.household.communereview.CommuneOffice.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** One commune's year under each procedure, from the opening of the review to the decision of the province. */
@QuarkusTest
class CommuneYearTest {

    @Inject
    HouseholdFixture fixture;

    private UUID household;

    @BeforeEach
    void aHousehold() {
        fixture.empty();
        household = fixture.household(HouseholdFixture.RURAL);
    }

    @Test
    void byCircular17Of2016() {
        fixture.year(2017, Map.of(household, 500_000L));
        var review = fixture.openReview(2018);
        province("officer").get("/v1/reviews/" + review).then().body("procedure", equalTo("17-2016"));
        var commune = new CommuneOffice(review, HouseholdFixture.RURAL);

        // From 1 September on the commune surveys.
        leadsTo("SURVEYING", commune.does("2018-09-04", "START_SURVEY"));

        // Fewer than half of the village agree: the household is surveyed again, and the village meets again.
        leadsTo(
                "SURVEYING",
                commune.does(
                        "2018-11-05", "VILLAGE_MEETING", "present", 40, "agreed", 19, "disputed", new UUID[] {household
                        }));
        refused("act-out-of-order", commune.does("2018-11-06", "POSTING"));
        leadsTo("AGREED", commune.does("2018-11-09", "VILLAGE_MEETING", "present", 40, "agreed", 20));

        // The list hangs seven working days, from Monday to Wednesday of the week after next.
        leadsTo("POSTED", commune.does("2018-11-12", "POSTING"));
        commune.seen().body("items[0].postedUntil", equalTo("2018-11-21"), "items[0].weekendsOnly", equalTo(false));

        // Somebody complains; it is checked again and answered.
        var complaint = commune.act("2018-11-14", "COMPLAINT", "complainant", "Lò Văn Inh", "household", household);
        leadsTo("POSTED", commune.send(commune.officer("commune-officer", "recorder"), complaint));
        refused("complaint-unanswered", commune.concludes("2018-11-22"));
        refused("complaint-not-rechecked", commune.does("2018-11-15", "ANSWER", "complaint", complaint.get("id")));
        leadsTo(
                "POSTED",
                commune.does("2018-11-16", "RECHECK", "complaint", complaint.get("id"), "outcome", "CONFIRMED"));
        leadsTo("POSTED", commune.does("2018-11-19", "ANSWER", "complaint", complaint.get("id")));

        // It concludes when the list has hung long enough and everybody on it is surveyed, by another officer.
        refused("posting-not-ended", commune.concludes("2018-11-21"));
        commune.concludes("2018-11-22")
                .body("items[0].refusal.code", equalTo("commune-incomplete"))
                .body("items[0].refusal.missing", equalTo(1))
                .body("items[0].refusal.households", contains(household.toString()));
        submit(survey(review, household, 2018, 500_000)).statusCode(201);
        refused("conclusion-by-recorder", commune.does("2018-11-22", "CONCLUSION", "number", "12/QĐ-UBND"));
        leadsTo("CONCLUDED", commune.concludes("2018-11-22"));

        // The province closes when all communes have concluded, and decides.
        close(review)
                .statusCode(409)
                .body("code", equalTo("communes-not-concluded"))
                .body("missing", equalTo(129))
                .body("communes", hasSize(20));
        othersConclude(review, 2018);
        close(review).statusCode(200);
        decide(review, "2018-11-21").statusCode(422).body("code", equalTo("decided-before-conclusion"));
        decide(review, "2019-02-26").statusCode(200);
        assertEquals(
                "CONCLUDED 130",
                fixture.value("SELECT c.step || ' ' || count(*) FROM published_review r,"
                        + " jsonb_to_recordset(r.value -> 'communes') AS c (step text) WHERE r.id = '" + review
                        + "' GROUP BY c.step"));
    }

    @Test
    void byDecision24Of2021WhileThereAreDistricts() {
        var review = fixture.openReview(2022, "07-2021");
        var commune = new CommuneOffice(review, HouseholdFixture.RURAL);

        leadsTo("SURVEYING", commune.does("2022-09-05", "START_SURVEY"));
        leadsTo("AGREED", commune.does("2022-11-10", "VILLAGE_MEETING", "present", 30, "agreed", 30));

        // Three working days.
        leadsTo("POSTED", commune.does("2022-11-14", "POSTING"));
        commune.seen().body("items[0].postedUntil", equalTo("2022-11-17"));
        leadsTo("CONCLUDED", commune.concludes("2022-11-18"));

        // The district has five working days, and until it answers the province waits.
        commune.seen()
                .body("items[0].deadlines.act", contains("DISTRICT_OPINION"))
                .body("items[0].deadlines.due", contains("2022-11-25"))
                .body("items[0].overdue", equalTo(true));
        othersConclude(review, 2022);
        close(review)
                .statusCode(409)
                .body("code", equalTo("district-opinions-missing"))
                .body("communes", contains(HouseholdFixture.RURAL));

        // It objects, in time; the commune is returned to its meeting and takes the steps from there again.
        leadsTo(
                "OBJECTED",
                commune.district(
                        "2022-11-24", "DISTRICT_OPINION", "opinion", "OBJECTS", "reason", "Biên bản thiếu chữ ký"));
        commune.acts().body("items[0].due", equalTo("2022-11-25"), "items[0].late", equalTo(false));
        leadsTo(
                "SURVEYING",
                commune.district("2022-11-25", "RETURN", "returnTo", "SURVEYING", "reason", "Biên bản thiếu chữ ký"));
        leadsTo("AGREED", commune.does("2022-11-28", "VILLAGE_MEETING", "present", 30, "agreed", 28));
        leadsTo("POSTED", commune.does("2022-11-29", "POSTING"));
        leadsTo("CONCLUDED", commune.concludes("2022-12-05"));
        leadsTo("APPRAISED", commune.district("2022-12-13", "DISTRICT_OPINION", "opinion", "AGREES"));
        commune.acts().body("items[0].due", equalTo("2022-12-12"), "items[0].late", equalTo(true));

        close(review).statusCode(200);
        decide(review, "2022-12-20").statusCode(200);
        commune.seen().body("items[0].deadlines", empty(), "items[0].possible", empty());
    }

    @Test
    void byDecision24Of2021WithoutDistricts() {
        var review = fixture.openReview(2025, "07-2021");
        var commune = new CommuneOffice(
                review,
                fixture.value("SELECT c.code FROM household h JOIN area_unit u ON u.area_id = h.area_id"
                        + " AND u.to_date IS NULL JOIN area c ON c.id = u.unit_id"));

        leadsTo(
                "POSTED",
                commune.posted("2025-11-10")
                        .does("2025-11-11", "COMPLAINT", "complainant", "Sùng A Chu", "household", applicant(review)));
        commune.seen()
                .body("items[0].postedUntil", equalTo("2025-11-13"))
                .body("items[0].deadlines.act", contains("RECHECK", "CONCLUSION"))
                .body("items[0].deadlines.due", contains("2025-11-14", "2025-12-14"));
        var complaint = fixture.value("SELECT id FROM review_commune_act WHERE act = 'COMPLAINT'");
        leadsTo("POSTED", commune.does("2025-11-14", "RECHECK", "complaint", complaint, "outcome", "CONFIRMED"));
        leadsTo("POSTED", commune.does("2025-11-14", "ANSWER", "complaint", complaint));
        leadsTo("CONCLUDED", commune.concludes("2025-11-17"));

        // No district is asked any more, and none can answer.
        commune.seen().body("items[0].deadlines", empty(), "items[0].possible", contains("RETURN"));
        refused("act-out-of-order", commune.district("2025-11-18", "DISTRICT_OPINION", "opinion", "AGREES"));
        othersConclude(review, 2025);
        close(review).statusCode(200);
        decide(review, "2025-12-29").statusCode(200);
        province("officer").get("/v1/reviews/" + review).then().body("procedure", equalTo("24-2021-communes"));
    }

    /** A review of before procedures is closed as it always was. */
    @Test
    void withoutAProcedureNothingIsAskedOfTheCommunes() {
        var review = fixture.openReviewWithoutProcedure(2018);

        province("officer")
                .get("/v1/reviews/" + review)
                .then()
                .body("procedure", nullValue(), "procedureVersion", nullValue());
        new CommuneOffice(review, HouseholdFixture.RURAL).seen().body("items", empty());
        close(review).statusCode(200);
        decide(review, "2018-12-20").statusCode(200);
    }

    private UUID applicant(UUID review) {
        var survey = survey(review, household, 2025, 500_000);
        survey.put("confirmed", List.of("confirm-class"));
        submit(survey).statusCode(201);
        return household;
    }

    /** All others take their steps at once. */
    private static void othersConclude(UUID review, int year) {
        var others = new CommuneOffice(review, null);
        others.does(year + "-11-01", "START_SURVEY");
        others.does(year + "-11-01", "VILLAGE_MEETING", "present", 9, "agreed", 9);
        others.does(year + "-11-01", "POSTING");
        others.concludes(year + "-11-15").body("items.result", hasItem("DONE"));
        if (year == 2022) {
            others.district(year + "-11-15", "DISTRICT_OPINION", "opinion", "AGREES");
        }
    }

    private static ValidatableResponse close(UUID review) {
        return province("officer").post("/v1/reviews/" + review + "/closing").then();
    }

    private static ValidatableResponse decide(UUID review, String date) {
        return province("chairman")
                .body(Map.of("number", "158/QĐ-UBND", "date", date))
                .post("/v1/reviews/" + review + "/decision")
                .then();
    }
}
