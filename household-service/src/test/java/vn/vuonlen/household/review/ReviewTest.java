package vn.vuonlen.household.review;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.conclude;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class ReviewTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void thePersonWhoClosedMayNotDecide() {
        var review = fixture.openReview(2018);
        conclude(review, 2018);
        close(review).statusCode(200).body("step", equalTo("CLOSED"));

        decide(review, "officer").statusCode(409).body("code", equalTo("same-person"));

        decide(review, "chairman")
                .statusCode(200)
                .body("step", equalTo("DECIDED"))
                .body("decision.number", equalTo("158/QĐ-UBND"));
    }

    @Test
    void aClosingTakesNoBody() {
        var review = fixture.openReview(2018);

        province("officer")
                .body(Map.of("date", "2018-12-01"))
                .post("/v1/reviews/" + review + "/closing")
                .then()
                .statusCode(400)
                .body("code", equalTo("unasked-body"));

        province("officer").get("/v1/reviews/" + review).then().body("step", equalTo("OPEN"));
    }

    @Test
    void eachStepHappensOnceAndInOrder() {
        var review = fixture.openReview(2018);
        decide(review, "chairman").statusCode(409).body("code", equalTo("wrong-step"));
        conclude(review, 2018);
        close(review).statusCode(200);
        close(review).statusCode(409).body("code", equalTo("wrong-step"));
        decide(review, "chairman").statusCode(200);
        decide(review, "chairman").statusCode(409).body("step", equalTo("DECIDED"));
    }

    @Test
    void aClosedReviewAcceptsNoSurveyButRecognizesARepetition() {
        var review = fixture.openReview(2018);
        var accepted = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        submit(accepted).statusCode(201);
        conclude(review, 2018);
        close(review).statusCode(200);

        submit(survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000))
                .statusCode(409)
                .body("code", equalTo("review-not-open"));
        submit(accepted).statusCode(200);
    }

    @Test
    void theListIsLastYearsPoorAndNearPoorAndMustBeComplete() {
        var poor = fixture.household(HouseholdFixture.RURAL);
        var nearPoor = fixture.household(HouseholdFixture.RURAL);
        var better = fixture.household(HouseholdFixture.RURAL);
        fixture.year(2017, Map.of(poor, 500_000L, nearPoor, 800_000L, better, 2_000_000L));
        var review = fixture.openReview(2018);
        province("officer").get("/v1/reviews/" + review).then().body("listSize", equalTo(2));
        submit(survey(review, poor, 2018, 500_000)).statusCode(201);

        close(review)
                .statusCode(409)
                .body("code", equalTo("review-incomplete"))
                .body("missing", equalTo(1))
                .body("households", hasItem(nearPoor.toString()));

        submit(survey(review, nearPoor, 2018, 500_000)).statusCode(201);
        conclude(review, 2018);
        close(review).statusCode(200).body("closedOn", notNullValue());
    }

    @Test
    void itsResultsAreCountedAtTheClosing() {
        var listed = fixture.household(HouseholdFixture.RURAL);
        var applicant = fixture.household(HouseholdFixture.RURAL);
        fixture.year(2017, Map.of(listed, 500_000L));
        var review = fixture.openReview(2018);
        submit(survey(review, listed, 2018, 500_000)).statusCode(201);
        submit(survey(review, applicant, 2018, 2_000_000)).statusCode(201);
        province("officer").get("/v1/reviews/" + review).then().body("listSize", equalTo(1), "results", nullValue());

        conclude(review, 2018);
        close(review).statusCode(200).body("results", equalTo(2));
        decide(review, "chairman").statusCode(200).body("results", equalTo(2));
    }

    @Test
    void reviewsAreOpenedInOrderOfYears() {
        fixture.openReview(2018);

        open("year", 2018).statusCode(409).body("code", equalTo("review-exists"));
        open("year", 2017).statusCode(409).body("code", equalTo("later-review-exists"));
        open("year", 2019)
                .statusCode(409)
                .body("code", equalTo("earlier-review-undecided"))
                .body("errors[0].pointer", equalTo("/year"));
    }

    @Test
    void anImpossibleOpeningIsRefused() {
        open("year", 2014).statusCode(422).body("code", equalTo("out-of-range"));
        open("standard", "60-2015").statusCode(422).body("code", equalTo("unknown-standard"));
        open("standard", "07-2021")
                .statusCode(422)
                .body("code", equalTo("standard-not-of-year"))
                .body("errors[0].pointer", equalTo("/standard"));
        open("area", "99").statusCode(422).body("code", equalTo("unknown-area"));
        open("area", "03127").statusCode(422).body("code", equalTo("not-the-province"));
        open("kind", "PRIOR").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        open("colour", "red").statusCode(400).body("code", equalTo("unknown-field"));
        open("year", null).statusCode(400).body("errors[0].pointer", equalTo("/year"));
        as(TestTokens.of("commune-officer", "11"))
                .body(opening("year", 2018))
                .post("/v1/reviews")
                .then()
                .statusCode(403);
        as(TestTokens.of("province-officer", "03127"))
                .body(opening("year", 2018))
                .post("/v1/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, decided-before-year",
        "2018-01-30, decided-before-conclusion",
        "2999-01-01, decision-in-future",
    })
    void aDecisionHasAPlausibleDate(String date, String code) {
        var review = fixture.openReview(2018);
        conclude(review, 2018);
        close(review).statusCode(200);

        decide(review, "chairman", date)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/date"));

        decide(review, "chairman", "2018-01-31").statusCode(200);
    }

    @Test
    void theTransitionsAreAsDocumented() {
        assertEquals("OPEN --CLOSE--> CLOSED\nCLOSED --DECIDE--> DECIDED", ReviewAct.diagram());
    }

    private static ValidatableResponse open(String field, Object value) {
        return province("officer")
                .body(opening(field, value))
                .post("/v1/reviews")
                .then();
    }

    private static Map<String, Object> opening(String field, Object value) {
        var opening = new HashMap<String, Object>(
                Map.of("year", 2018, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"));
        opening.put(field, value);
        return opening;
    }

    private static ValidatableResponse close(UUID review) {
        return province("officer").post("/v1/reviews/" + review + "/closing").then();
    }

    private static ValidatableResponse decide(UUID review, String subject) {
        return decide(review, subject, "2019-02-26");
    }

    private static ValidatableResponse decide(UUID review, String subject, String date) {
        return province(subject)
                .body(Map.of("number", "158/QĐ-UBND", "date", date))
                .post("/v1/reviews/" + review + "/decision")
                .then();
    }
}
