package vn.vuonlen.household.survey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Each reason to refuse a survey, with the field that it names. */
@QuarkusTest
class RefusedSurveyTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    ObjectMapper json;

    private UUID review;

    @BeforeEach
    void anOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"review": null}                                  | missing-value      | /review
            {"surveyedOn": null}                              | missing-value      | /surveyedOn
            {"surveyedOn": "2999-10-15"}                      | surveyed-in-future | /surveyedOn
            {"causes": ["NO_LAND", "NO_CAPITAL", "NO_LAND"]}  | repeated-code      | /causes/2
            {"deprivations": ["WATER", "WATER"]}              | repeated-code      | /deprivations/1
            {"b2": 30}                                        | scores-contradict  | /b2
            {"deprivations": []}                              | deprivations-not-asked | /deprivations
            {"deprivations": [], "noDeprivation": false}      | deprivations-not-asked | /deprivations
            {"deprivations": null}                            | measure-missing    | /deprivations
            {"deprivations": ["WATER"], "noDeprivation": true} | deprivations-contradict | /noDeprivation
            {"deprivations": ["NONE", "WATER"]}               | unknown-code       | /deprivations/0
            {"b2": 30, "deprivations": ["WATER", "TOILET"]}   | scores-contradict  | /b2
            """)
    void aSurveyThatIsWrongByItself(String change, String code, String pointer) throws JsonProcessingException {
        var survey = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        survey.putAll(json.readValue(change, new TypeReference<Map<String, Object>>() {}));

        refused(survey, 422, code, pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aMissingBody(String body) {
        as(TestTokens.of("commune-officer", "11"))
                .body(body)
                .post("/v1/surveys")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The JSON body is missing."));
    }

    @Test
    void aHouseholdThatWasNotYetRegistered() {
        var household = HouseholdFixture.registered(LocalDate.of(2018, 10, 16));

        refused(survey(review, household, 2018, 500_000), 409, "household-not-registered", "/surveyedOn");
    }

    /** Nothing in the API ends a household yet. */
    @Test
    void aHouseholdThatHadEnded() {
        var household = fixture.household(HouseholdFixture.RURAL);
        fixture.sql(
                "UPDATE household SET ended_on = '2018-10-14', end_reason = 'MOVED' WHERE id = '" + household + "'");

        refused(survey(review, household, 2018, 500_000), 409, "household-ended", "/surveyedOn");
    }

    /** Nothing in the API leaves a gap in where a household lived, and no unit was split so far. */
    @Test
    void aHouseholdThatIsInNoUnitOnThatDay() {
        var household = fixture.household(HouseholdFixture.RURAL);
        fixture.sql("UPDATE household_stay SET to_date = '2018-10-14' WHERE household_id = '" + household + "'");

        refused(survey(review, household, 2018, 500_000), 409, "household-not-placed", "/surveyedOn");
    }

    private void refused(Map<String, Object> survey, int status, String code, String pointer) {
        submit(survey)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
    }
}
