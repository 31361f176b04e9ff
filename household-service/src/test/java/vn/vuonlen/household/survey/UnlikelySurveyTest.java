package vn.vuonlen.household.survey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** What of a survey is possible but mostly a typing error is asked back, once, and never asked again. */
@QuarkusTest
class UnlikelySurveyTest {

    private static final long POOR = 500_000;
    private static final long AVERAGE = 1_400_000;
    private static final long NONE = 1_600_000;

    @Inject
    HouseholdFixture fixture;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @ParameterizedTest
    @CsvSource({"50000, 201", "49999, 422", "0, 422", "20000000, 201", "20000001, 422"})
    void anIncomeIsUsual(long income, int status) {
        var survey = survey(fixture.openReview(2018), fixture.household(RURAL), 2018, income);

        asked(survey, status, "confirm-income", "/income");
    }

    @ParameterizedTest
    @CsvSource({
        "500000, 1400000, 201",
        "500000, 1600000, 422",
        "900000, 1600000, 201",
        "1400000, 500000, 201",
        "1600000, 500000, 422",
        "1600000, 900000, 201",
        "1600000, 1600000, 201"
    })
    void aClassSkipsOneOfTheYearBefore(long before, long now, int status) {
        var household = fixture.household(RURAL);
        fixture.year(2017, Map.of(household, before));

        asked(survey(fixture.openReview(2018), household, 2018, now), status, "confirm-class", "/household");
    }

    /** The year before the one before is too long ago, and the first year has none before. */
    @Test
    void onlyTheYearBeforeIsComparedWith() {
        var household = fixture.household(RURAL);
        fixture.year(2016, Map.of(household, POOR));
        fixture.year(2017, Map.of(household, AVERAGE));

        submit(survey(fixture.openReview(2018), household, 2018, NONE)).statusCode(201);

        assertEquals("0", fixture.value("SELECT count(*) FROM confirmation"));
    }

    @Test
    void bothAreAskedAtOnceAndBothAreConfirmedOnce() {
        var household = fixture.household(RURAL);
        fixture.year(2017, Map.of(household, POOR));
        var survey = survey(fixture.openReview(2018), household, 2018, 30_000_000);

        submit(survey)
                .statusCode(422)
                .body("code", equalTo("confirm-income"))
                .body("errors.code", equalTo(List.of("confirm-income", "confirm-class")))
                .body("errors[0].messages.en", containsString("rarely below 50,000 or above 20,000,000"))
                .body("errors[0].messages.en", containsString("\"confirmed\": [\"confirm-income\"]"))
                .body("toString()", not(containsString("30")));
        survey.put("confirmed", List.of("confirm-income"));
        submit(survey).statusCode(422).body("errors.code", equalTo(List.of("confirm-class")));
        assertEquals("1", fixture.value("SELECT count(*) FROM survey"));

        survey.put("confirmed", List.of("confirm-class", "confirm-income"));
        submit(survey).statusCode(201).body("class", equalTo("NONE"));
        submit(survey).statusCode(200);

        as(TestTokens.of("auditor", "11"))
                .get("/v1/surveys/" + survey.get("id"))
                .then()
                .body("confirmed", equalTo(List.of("confirm-class", "confirm-income")));
        assertEquals(
                "2",
                fixture.value("SELECT count(*) FROM confirmation WHERE thing = 'SURVEY' AND confirmed_by ="
                        + " 'commune-officer' AND thing_id = '" + survey.get("id") + "'"));
        assertEquals(
                "1",
                fixture.value("SELECT count(*) FROM audit WHERE kind = 'confirmation' AND '" + survey.get("id")
                        + "' = ANY (things) AND actor = 'commune-officer'"));
    }

    @Test
    void whatIsStoredNeedsNoConfirmationAndIsTheSame() {
        var survey = survey(fixture.openReview(2018), fixture.household(RURAL), 2018, 10_000);
        survey.put("confirmed", List.of("confirm-income"));
        submit(survey).statusCode(201);

        survey.remove("confirmed");
        submit(survey).statusCode(200).body("class", equalTo("POOR"));
        survey.put("confirmed", List.of("confirm-class"));
        submit(survey).statusCode(200);

        assertEquals("1", fixture.value("SELECT count(*) FROM confirmation"));
        survey.put("income", 10_001);
        submit(survey).statusCode(409).body("code", equalTo("submission-conflict"));
    }

    @Test
    void whatIsUsualIsNotStoredAsConfirmed() {
        var survey = survey(fixture.openReview(2018), fixture.household(RURAL), 2018, POOR);
        survey.put("confirmed", List.of("confirm-income", "confirm-class"));

        submit(survey).statusCode(201);

        assertEquals("0", fixture.value("SELECT count(*) FROM confirmation"));
    }

    @Test
    void whatIsWrongComesFirst() {
        var survey = survey(fixture.openReview(2018), fixture.household(RURAL), 2018, 10_000);
        survey.put("causes", List.of("BAD_LUCK"));
        survey.put("confirmed", List.of("confirm-size"));

        submit(survey)
                .statusCode(422)
                .body("code", equalTo("unknown-code"))
                .body("errors.pointer", equalTo(List.of("/causes/0", "/confirmed/0", "/income")))
                .body("errors.code", equalTo(List.of("unknown-code", "unknown-code", "confirm-income")));
        survey.remove("causes");
        survey.remove("confirmed");
        survey.put("applicant", false);
        submit(survey).statusCode(409).body("code", equalTo("not-on-list"));
    }

    private void asked(Map<String, Object> survey, int status, String code, String pointer) {
        var answer = submit(survey).statusCode(status);
        if (status == 422) {
            answer.body("errors.code", equalTo(List.of(code))).body("errors.pointer", equalTo(List.of(pointer)));
            survey.put("confirmed", List.of(code));
            submit(survey).statusCode(201);
        }
    }
}
