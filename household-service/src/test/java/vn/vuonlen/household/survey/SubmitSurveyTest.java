package vn.vuonlen.household.survey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
class SubmitSurveyTest {

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aSurveyIsClassifiedAndExplained() {
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var survey = survey(review, household, 2018, 1_000_000);
        survey.put("deprivations", List.of("TOILET", "WATER", "INFORMATION"));

        submit(survey).statusCode(201).body("class", equalTo("POOR")).body("route", equalTo("DEPRIVATION"));

        as(TestTokens.of("auditor", "11"))
                .get("/v1/surveys/" + survey.get("id"))
                .then()
                .statusCode(200)
                .body("result.class", equalTo("POOR"))
                .body("result.status", equalTo("PROVISIONAL"))
                .body("result.movement", nullValue())
                .body("explanation.rules.size()", equalTo(2))
                .body("explanation.rules[0].applies", equalTo(false))
                .body("explanation.rules[0].compared[0].limit", equalTo(700_000))
                .body("explanation.rules[1].compared[1].value", equalTo(3))
                .body("explanation.indicators.findAll { it.deprived }.code", hasItem("WATER"));
    }

    @Test
    void theSameSubmissionAgainChangesNothing() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        submit(survey).statusCode(201);

        submit(survey).statusCode(200).body("class", equalTo("POOR"));

        assertEquals("1", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void whatWasDeniedIsToldApartFromWhatWasNotAsked() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("deprivations", List.of());
        submit(survey)
                .statusCode(422)
                .body("code", equalTo("deprivations-not-asked"))
                .body("messages.en", containsString("noDeprivation = true"));
        survey.put("noDeprivation", true);

        submit(survey).statusCode(201).body("class", equalTo("POOR"));

        submit(survey).statusCode(200);
        survey.remove("deprivations");
        submit(survey).statusCode(200);
        survey.remove("noDeprivation");
        survey.put("deprivations", List.of("NONE"));
        submit(survey).statusCode(200);
        as(TestTokens.of("auditor", "11"))
                .get("/v1/surveys/" + survey.get("id"))
                .then()
                .body("deprivations", equalTo(List.of()))
                .body("noDeprivation", equalTo(true))
                .body("explanation.indicators.deprived", everyItem(equalTo(false)));
    }

    /** A tablet that kept a survey from before the rule and never saw the answer. */
    @Test
    void anEmptyListThatWasTakenForAnAnswerIsKnownAgain() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("deprivations", List.of());
        survey.put("noDeprivation", true);
        submit(survey).statusCode(201);
        survey.remove("noDeprivation");

        submit(survey).statusCode(200).body("class", equalTo("POOR"));
        survey.put("income", 600_000);
        submit(survey).statusCode(422).body("code", equalTo("deprivations-not-asked"));
    }

    @Test
    void codesHaveNoOrder() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("deprivations", List.of("WATER", "TOILET", "INFORMATION"));
        submit(survey).statusCode(201);

        survey.put("deprivations", List.of("TOILET", "INFORMATION", "WATER"));
        survey.put("aspirations", List.of("GUIDANCE", "LOAN"));

        submit(survey).statusCode(200).body("class", equalTo("POOR"));
        survey.put("deprivations", List.of("WATER", "TOILET"));
        submit(survey).statusCode(409).body("code", equalTo("submission-conflict"));
        survey.put("deprivations", List.of("WATER", "TOILET", "WATER"));
        submit(survey).statusCode(422).body("code", equalTo("repeated-code"));
    }

    /** As the version before stored it: codes in the order of the request, and no deprivation as an empty list. */
    @Test
    void aSurveyFromBeforeIsKnownAgain() throws Exception {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("deprivations", List.of("WATER", "TOILET"));
        submit(survey).statusCode(201);
        var other = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        other.remove("aspirations");
        submit(other).statusCode(201);
        storeAsBefore(survey, "[WATER, TOILET]\n[NO_CAPITAL]\n[LOAN, GUIDANCE]");
        storeAsBefore(other, "[]\n[NO_CAPITAL]\n[]");
        submit(survey).statusCode(409);
        submit(other).statusCode(409);

        fixture.migrateWhatSurveysSay();

        submit(survey).statusCode(200);
        submit(other).statusCode(200);
        survey.put("deprivations", List.of("TOILET", "WATER"));
        submit(survey).statusCode(200);
        as(TestTokens.of("auditor", "11"))
                .get("/v1/surveys/" + other.get("id"))
                .then()
                .body("noDeprivation", equalTo(true));
    }

    private void storeAsBefore(Map<String, Object> survey, String codes) {
        var content = survey.get("review") + "/" + survey.get("household")
                + "\n2018-10-15/500000/null/null/false/true\n" + codes;
        fixture.sql("UPDATE survey SET content_hash = sha256(convert_to('%s', 'UTF8')) WHERE id = '%s'"
                .formatted(content, survey.get("id")));
    }

    @Test
    void theReceiptStaysTheSameWhenTheAreaIsCorrected() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 900_000);
        submit(survey).statusCode(201).body("residence", equalTo("RURAL")).body("class", equalTo("NEAR_POOR"));
        fixture.sql("UPDATE household_stay SET area_id = (SELECT id FROM area WHERE code = '" + HouseholdFixture.URBAN
                + "' AND valid @> date '2018-10-15')");

        submit(survey).statusCode(200).body("residence", equalTo("RURAL")).body("class", equalTo("NEAR_POOR"));

        fixture.sql("UPDATE household_stay SET to_date = '2018-10-14'");
        submit(survey).statusCode(200).body("residence", equalTo("RURAL")).body("class", equalTo("NEAR_POOR"));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        submit(survey).statusCode(201);
        survey.put("income", 600_000);

        submit(survey)
                .statusCode(409)
                .body("code", equalTo("submission-conflict"))
                .body("errors[0].pointer", equalTo("/id"));
    }

    @Test
    void aHouseholdIsSurveyedOnceAReview() {
        var review = fixture.openReview(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        submit(survey(review, household, 2018, 500_000)).statusCode(201);

        submit(survey(review, household, 2018, 500_000)).statusCode(409).body("code", equalTo("already-surveyed"));
    }

    @Test
    void sixtyFourConcurrentSubmissionsAreOneSurvey() throws Exception {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);

        var statuses = atOnce(64, survey);

        assertEquals(1, statuses.stream().filter(s -> s == 201).count());
        assertEquals(63, statuses.stream().filter(s -> s == 200).count());
        assertEquals(
                "1 1 1",
                fixture.value("SELECT (SELECT count(*) FROM survey) || ' ' || (SELECT count(*) FROM result) || ' '"
                        + " || (SELECT count(DISTINCT household_id) FROM result)"));
    }

    @Test
    void aHouseholdOfAnotherCommuneIsUnknown() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        var elsewhere = TestTokens.of("commune-officer", HouseholdFixture.URBAN);

        as(elsewhere)
                .body(survey)
                .post("/v1/surveys")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-household"));

        submit(survey).statusCode(201);
        as(elsewhere).get("/v1/surveys/" + survey.get("id")).then().statusCode(404);
    }

    @Test
    void theTypeOfTheCommuneOnTheDayOfTheSurveyIsTheResidence() {
        var review = fixture.openReview(2018);
        var inTown = fixture.household(HouseholdFixture.URBAN);
        var inTheHills = fixture.household(HouseholdFixture.RURAL);

        submit(survey(review, inTown, 2018, 900_000)).statusCode(201).body("class", equalTo("POOR"));
        submit(survey(review, inTheHills, 2018, 900_000)).statusCode(201).body("class", equalTo("NEAR_POOR"));
    }

    @Test
    void aRuralCommuneThatBecamePartOfAWardIsUrbanFromThatDayOn() {
        var inThanhMinh = fixture.household("03145");
        var before = fixture.openReview(2025, "07-2021");
        var early = survey(before, inThanhMinh, 2025, 1_600_000);
        early.put("surveyedOn", "2025-06-30");
        submit(early).statusCode(201).body("residence", equalTo("RURAL"));
        var late = survey(before, fixture.household("03145"), 2025, 1_600_000);
        late.put("surveyedOn", "2025-07-01");

        submit(late).statusCode(201).body("residence", equalTo("URBAN")).body("class", equalTo("NEAR_POOR"));
    }

    @Test
    void onlyTheListAndApplicantsAreSurveyed() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.put("applicant", false);

        submit(survey).statusCode(409).body("code", equalTo("not-on-list"));
    }

    @Test
    void allRefusalsAreReportedAtOnceAndNothingIsStored() {
        var review = fixture.openReview(2018);
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, -1);
        survey.put("causes", List.of("NO_CAPITAL", "BAD_LUCK"));
        survey.put("surveyedOn", "2017-12-31");

        submit(survey)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/surveyedOn", "/income", "/causes/1")))
                .body("errors.code", equalTo(List.of("surveyed-outside-year", "out-of-range", "unknown-code")))
                .body(
                        "errors[2].messages.vi",
                        startsWith("Mã “BAD_LUCK” không có trong danh mục. Hãy dùng một trong: NO_LAND, "));
        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void unknownFieldsWrongTypesAndMissingOnesAreRefused() {
        var review = fixture.openReview(2018);
        var good = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);

        submit(with(good, "colour", "red")).statusCode(400).body("code", equalTo("unknown-field"));
        submit(with(good, "income", "500000")).statusCode(400).body("errors[0].pointer", equalTo("/income"));
        submit(with(good, "income", null)).statusCode(422).body("code", equalTo("measure-missing"));
        submit(with(good, "household", null)).statusCode(422).body("errors[0].pointer", equalTo("/household"));
        submit(with(good, "review", UUID.randomUUID())).statusCode(404).body("code", equalTo("unknown-review"));
    }

    private static Map<String, Object> with(Map<String, Object> survey, String field, Object value) {
        var changed = new java.util.LinkedHashMap<>(survey);
        changed.put(field, value);
        return changed;
    }

    private static List<Integer> atOnce(int callers, Map<String, Object> survey) throws Exception {
        var barrier = new CyclicBarrier(callers);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < callers; i++) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return submit(survey).extract().statusCode();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
