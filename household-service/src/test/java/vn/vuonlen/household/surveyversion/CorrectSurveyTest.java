package vn.vuonlen.household.surveyversion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A survey that was wrong is corrected, until its commune concludes. */
@QuarkusTest
class CorrectSurveyTest {

    private static final String POOR_INCOME = "600000";

    @Inject
    HouseholdFixture fixture;

    private UUID household;
    private UUID review;
    private Map<String, Object> sent;

    @BeforeEach
    void aSurveyOfAPoorHousehold() {
        fixture.empty();
        household = fixture.household(HouseholdFixture.RURAL);
        fixture.year(2017, Map.of(household, 600_000L));
        review = fixture.openReview(2018);
        sent = survey(review, household, 2018, Long.parseLong(POOR_INCOME));
        submit(sent).statusCode(201).body("class", equalTo("POOR"));
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private static Map<String, Object> with(Map<String, Object> survey, String field, Object value) {
        var changed = new HashMap<>(survey);
        changed.put(field, value);
        return changed;
    }

    private ValidatableResponse correct(String ifMatch, Map<String, Object> survey) {
        return correctBy(
                TestTokens.with("commune-officer")
                        .subject("corrector")
                        .areas("11")
                        .sign(),
                ifMatch,
                survey);
    }

    private ValidatableResponse correctBy(String token, String ifMatch, Map<String, Object> survey) {
        var request = HouseholdFixture.as(token).body(survey);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/surveys/" + sent.get("id")).then();
    }

    private static ValidatableResponse read(String path) {
        return HouseholdFixture.province("officer").get("/v1/surveys/" + path).then();
    }

    private String result() {
        return fixture.value("SELECT class || ' ' || coalesce(movement, '-') || ' ' || version FROM result"
                + " WHERE review_id = '" + review + "'");
    }

    @Test
    void theResultFollowsAndBothVersionsAreKept() {
        var tag = read(sent.get("id").toString()).statusCode(200).extract().header("ETag");
        assertEquals("POOR STAYED 1", result());

        correct(tag, with(sent, "income", 800_000))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("income", equalTo(800_000))
                .body("result.class", equalTo("NEAR_POOR"))
                .body("result.movement", equalTo("ESCAPED"));

        assertEquals("NEAR_POOR ESCAPED 2", result());
        read(sent.get("id") + "/versions")
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.income", contains(800_000, 600_000))
                .body("items.submittedBy", contains("corrector", "commune-officer"));
        assertEquals(
                "1",
                fixture.value("SELECT count(*) FROM audit WHERE kind = 'former_survey' AND thing = '" + sent.get("id")
                        + "'"));
    }

    /** Another day may be in another place, or none. */
    @Test
    void thePlaceAndTheDayAreLookedUpAgain() {
        sent = survey(review, HouseholdFixture.registered(LocalDate.of(2018, 9, 1)), 2018, 600_000);
        submit(sent).statusCode(201);

        correct("*", with(sent, "surveyedOn", "2018-08-31"))
                .statusCode(409)
                .body("code", equalTo("household-not-registered"));
        correct("*", with(sent, "surveyedOn", "2018-12-01")).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void itIsBasedOnTheVersionThatWasRead() {
        correct(null, with(sent, "income", 800_000)).statusCode(428).body("code", equalTo("version-missing"));
        correct("\"1\"", with(sent, "income", 800_000)).statusCode(200);

        correct("\"1\"", with(sent, "income", 900_000)).statusCode(412).body("code", equalTo("stale"));
        // Its answer was lost.
        correct("\"1\"", with(sent, "income", 800_000)).statusCode(200).body("version", equalTo(2));
        correct("\"2\"", with(sent, "income", 900_000)).statusCode(200).body("version", equalTo(3));

        assertEquals("1 2", fixture.value("SELECT string_agg(version::text, ' ' ORDER BY version) FROM former_survey"));
    }

    @Test
    void oneOfTwoAtOnceIsTooLate() throws Exception {
        for (int round = 1; round <= 10; round++) {
            var tag = "\"" + round + "\"";
            int income = 700_000 + round;
            var statuses = atOnce(tag, List.of(with(sent, "income", income), with(sent, "income", income + 50)));

            assertEquals(List.of(200, 412), statuses);
        }
        assertEquals("11", fixture.value("SELECT version FROM survey WHERE review_id = '" + review + "'"));
        assertEquals("POOR STAYED 11", result().replace("NEAR_POOR ESCAPED", "POOR STAYED"));
    }

    private List<Integer> atOnce(String tag, List<Map<String, Object>> corrections) throws Exception {
        var barrier = new CyclicBarrier(corrections.size());
        try (var threads = Executors.newFixedThreadPool(corrections.size())) {
            var answers = new ArrayList<Future<Integer>>();
            for (var correction : corrections) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return correct(tag, correction).extract().statusCode();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses.stream().sorted().toList();
        }
    }

    @Test
    void itStaysTheSurveyOfItsHouseholdAndReview() {
        correct("*", with(sent, "household", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("survey-of-another"))
                .body("errors[0].pointer", equalTo("/household"));
        correct("*", with(sent, "review", UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/review"));
        correct("*", with(sent, "id", UUID.randomUUID())).statusCode(422).body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void theRulesOfASurveyHold() {
        correct("*", with(sent, "causes", List.of("NO_SUCH"))).statusCode(422).body("code", equalTo("unknown-code"));
        correct("*", with(sent, "income", 10_000_000)).statusCode(422).body("code", equalTo("confirm-class"));
        var meant = with(with(sent, "income", 10_000_000), "confirmed", List.of("confirm-class"));
        correct("*", meant).statusCode(200).body("confirmed", contains("confirm-class"));
        correct("*", with(meant, "income", 11_000_000)).statusCode(200).body("confirmed", contains("confirm-class"));
    }

    @Test
    void afterTheConclusionNothingIsCorrected() {
        HouseholdFixture.conclude(review, 2018);
        correct("*", with(sent, "income", 800_000)).statusCode(409).body("code", equalTo("commune-concluded"));

        HouseholdFixture.province("officer")
                .post("/v1/reviews/" + review + "/closing")
                .then()
                .statusCode(200);
        correct("*", with(sent, "income", 800_000)).statusCode(409).body("code", equalTo("review-not-open"));

        HouseholdFixture.province("chairman")
                .body(Map.of("number", "158/QĐ-UBND", "date", "2019-02-26"))
                .post("/v1/reviews/" + review + "/decision")
                .then()
                .statusCode(200);
        correct("*", with(sent, "income", 800_000)).statusCode(409).body("code", equalTo("year-decided"));
        correct("*", sent).statusCode(200).body("version", equalTo(1));
    }

    @Test
    void whoMayNotSeeItDoesNotCorrectIt() {
        var elsewhere = TestTokens.of("commune-officer", HouseholdFixture.URBAN);

        correctBy(elsewhere, "*", with(sent, "income", 800_000)).statusCode(404);
        HouseholdFixture.as(elsewhere)
                .get("/v1/surveys/" + sent.get("id") + "/versions")
                .then()
                .statusCode(404);
        correctBy(TestTokens.of("auditor", "11"), "*", with(sent, "income", 800_000))
                .statusCode(403);
    }

    /** What is added to surveys is added to the versions before. */
    @Test
    void aFormerVersionHasEveryColumn() {
        assertEquals("content_hash", fixture.value("""
                SELECT string_agg(attname, ' ' ORDER BY attname) FROM pg_attribute
                WHERE attrelid = 'survey'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'audited_at' AND attname NOT IN (
                    SELECT attname FROM pg_attribute WHERE attrelid = 'former_survey'::regclass AND NOT attisdropped)
                """));
    }
}
