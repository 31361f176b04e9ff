package vn.vuonlen.household.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.conclude;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.OPERATOR;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;
import static vn.vuonlen.household.importing.ImportClient.send;
import static vn.vuonlen.household.registration.NewHouseholds.OFFICER;
import static vn.vuonlen.household.registration.NewHouseholds.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** 2018 is decided: whatever is sent afterwards, what the events tell of 2018 and before stays as it was decided. */
@QuarkusTest
class DecidedYearTest {

    private static final long POOR = 500_000;
    private static final String CSV_HEADER = "id,area,registeredOn,headName,headSex,headBirthDate,headEthnicGroup,size";

    /** What reports count for 2017 and 2018, by area and ethnic minority: the households, and their results. */
    private static final String FIGURES = """
            WITH counted AS (
                SELECT day, stay ->> 'areaId' AS area, h.value ->> 'ethnicMinority' AS minority, count(*) AS number,
                    'households' AS what
                FROM published_household h, jsonb_array_elements(h.value -> 'stays') AS s (stay),
                    unnest(ARRAY['2017-12-31', '2018-12-31']) AS d (day)
                WHERE stay ->> 'from' <= day AND coalesce(stay ->> 'to', '9999') >= day
                    AND coalesce(h.value ->> 'endedOn', '9999') >= day
                GROUP BY 1, 2, 3
                UNION ALL
                SELECT value ->> 'year', value ->> 'areaId', value ->> 'ethnicMinority', count(*),
                    concat_ws(' ', value ->> 'class', value ->> 'route', value ->> 'movement')
                FROM published_result WHERE (value ->> 'year')::int <= 2018
                GROUP BY 1, 2, 3, 5)
            SELECT string_agg(counted::text, E'\\n' ORDER BY counted::text) FROM counted
            """;

    @Inject
    HouseholdFixture fixture;

    private Map<String, Object> registered;
    private UUID counted;
    private Map<String, Object> surveyed;
    private UUID review;
    private String decided;

    @BeforeEach
    void decide2018() {
        fixture.empty();
        counted = fixture.household(HouseholdFixture.RURAL);
        registered = household("Giàng A Páo");
        register(TestTokens.of("enumerator", HouseholdFixture.RURAL), registered)
                .statusCode(201);
        fixture.year(2017, Map.of(counted, POOR));
        review = fixture.openReview(2018);
        surveyed = survey(review, counted, 2018, POOR);
        submit(surveyed).statusCode(201);
        fixture.closeAndDecide(review, 2018);
        decided = fixture.value(FIGURES);
    }

    @AfterEach
    void theFiguresStand() {
        assertEquals(decided, fixture.value(FIGURES));
    }

    @ParameterizedTest
    @CsvSource({"enumerator, 2018-12-31", "enumerator, 2015-01-01", "commune-officer, 2018-06-01"})
    void nobodyRegistersAHouseholdOnADecidedDay(String role, String day) {
        register(TestTokens.of(role, HouseholdFixture.RURAL), householdOn(day))
                .statusCode(409)
                .body("code", equalTo("year-decided"))
                .body("errors[0].pointer", equalTo("/registeredOn"))
                .body("detail", equalTo(detail()));
    }

    @Test
    void theRefusalIsInVietnameseToo() {
        given().auth()
                .oauth2(OFFICER)
                .contentType(ContentType.JSON)
                .body(householdOn("2018-12-31"))
                .post("/v1/households")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(
                                "Số liệu đến hết năm 2018 đã có quyết định. Hãy ghi ngày sau 31/12/2018; muốn sửa số liệu"
                                        + " đến hết năm 2018 thì tỉnh phải ra quyết định điều chỉnh."));
    }

    @Test
    void noKeyHelps() {
        var household = householdOn("2018-06-01");
        household.remove("id");

        as(OFFICER)
                .header("Idempotency-Key", "19-06-01")
                .body(household)
                .post("/v1/households")
                .then()
                .statusCode(409)
                .body("code", equalTo("year-decided"));
    }

    @Test
    void theDayAfterIsOpen() {
        register(TestTokens.of("enumerator", HouseholdFixture.RURAL), householdOn("2019-01-01"))
                .statusCode(201);
    }

    @Test
    void whatWasRegisteredBeforeIsStillRecognized() {
        register(TestTokens.of("enumerator", HouseholdFixture.RURAL), registered)
                .statusCode(200);
    }

    /** The law looks at the latest decision: a year before it is covered whether it was reviewed or not. */
    @Test
    void aYearBeforeTheDecidedOneIsCoveredThoughItWasNotReviewed() {
        fixture.empty();
        fixture.year(2018, Map.of());
        decided = fixture.value(FIGURES);

        register(OFFICER, householdOn("2016-06-01")).statusCode(409).body("code", equalTo("year-decided"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=commit", "mode=validate"})
    void eachImportedHouseholdOfADecidedDayIsRefused(String mode) throws JsonProcessingException {
        var job = imported(
                "kind=households&" + mode,
                NDJSON,
                json(householdOn("2018-12-31")),
                json(registered),
                json(householdOn("2019-01-01")),
                json(householdOn("2015-01-01")));

        assertEquals(List.of(1, 2, 1), counts(job));
        assertEquals(List.of("1 registeredOn year-decided", "4 registeredOn year-decided"), rejects(job));
    }

    @Test
    void aTableOfHouseholdsIsRefusedTheSame() {
        var job = imported(
                "kind=households&atomic=all",
                CSV,
                CSV_HEADER,
                UUID.randomUUID() + ",03163,2019-01-01,Giàng A Páo,M,1986,23,4",
                UUID.randomUUID() + ",03163,2018-12-31,Giàng A Páo,M,1986,23,4");

        assertEquals("FAILED", job.getString("state"));
        assertEquals(List.of("3 registeredOn year-decided"), rejects(job));
    }

    @Test
    void aDecidedReviewTakesNoSurveyButRecognizesARepetition() {
        submit(survey(review, (UUID) registered.get("id"), 2018, POOR))
                .statusCode(409)
                .body("code", equalTo("year-decided"))
                .body("errors[0].pointer", equalTo("/surveyedOn"))
                .body("detail", equalTo(detail()));

        submit(surveyed).statusCode(200);
    }

    @Test
    void aFileOfSurveysForADecidedReviewIsRefusedWhenItIsPosted() {
        send(OPERATOR, "kind=surveys&review=" + review, NDJSON, "{}".getBytes(StandardCharsets.UTF_8))
                .statusCode(409)
                .body("code", equalTo("year-decided"))
                .body("errors[0].pointer", equalTo("?review"));
    }

    @Test
    void aFileOfSurveysForAClosedReviewIsRefusedWhenItIsPosted() {
        var next = fixture.openReview(2019);
        submit(survey(next, counted, 2019, POOR)).statusCode(201);
        conclude(next, 2019);
        province("officer").post("/v1/reviews/" + next + "/closing").then().statusCode(200);

        send(OPERATOR, "kind=surveys&review=" + next, CSV, "id".getBytes(StandardCharsets.UTF_8))
                .statusCode(409)
                .body("code", equalTo("review-not-open"));
    }

    @Test
    void noResultOfADecidedYearOrOneBeforeComesFromOutside() {
        var household = registered.get("id");

        var job = imported(
                "kind=prior-results",
                CSV,
                "household,year,class,route",
                household + ",2015,POOR,INCOME",
                household + ",2017,NEAR_POOR,",
                household + ",2018,POOR,INCOME",
                household + ",2019,POOR,INCOME");

        assertEquals(List.of("2 year year-decided", "3 year year-decided", "4 year year-decided"), rejects(job));
        assertEquals(List.of(1, 3, 0), counts(job));
    }

    @Test
    void noReviewOfAnEarlierYearIsOpened() {
        fixture.empty();
        fixture.year(2018, Map.of());
        decided = fixture.value(FIGURES);

        opening(2017).statusCode(409).body("code", equalTo("year-decided")).body("detail", equalTo(detail()));
        opening(2018).statusCode(409).body("code", equalTo("review-exists"));
        opening(2019).statusCode(201);
    }

    @Test
    void thePreviousYearsOfThePoorStandInTheNextReview() {
        var next = fixture.openReview(2019);
        submit(survey(next, counted, 2019, 1_400_000)).statusCode(201);
        fixture.closeAndDecide(next, 2019);

        register(OFFICER, householdOn("2019-12-31")).statusCode(409);
        register(OFFICER, householdOn("2020-01-01")).statusCode(201);
    }

    /** No request does any of this yet; whatever will, has to leave decided days alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO household_stay SELECT id, area_id, '2018-12-31', '2018-12-31' FROM household"
                        + " WHERE registered_on = '2019-01-01'",
                "UPDATE household_stay SET area_id = (SELECT id FROM area WHERE code = '03127' AND valid_to IS NULL)",
                "UPDATE household_stay SET from_date = '2019-01-01'",
                "UPDATE household_stay SET to_date = '2018-12-30'",
                "DELETE FROM household_stay",
                "UPDATE household SET ended_on = '2018-12-30', end_reason = 'MOVED'",
                "UPDATE household SET registered_on = '2018-12-31' WHERE registered_on = '2019-01-01'",
                "UPDATE household SET registered_on = '2019-01-01'",
                "UPDATE household SET ethnic_minority = NOT ethnic_minority",
                "UPDATE result SET class = 'NONE', route = NULL, movement = NULL",
                "DELETE FROM result"
            })
    void theDatabaseHasTheLastWord(String change) {
        register(OFFICER, householdOn("2019-01-01")).statusCode(201);

        var refused = assertThrows(IllegalStateException.class, () -> fixture.sql(change));

        assertTrue(refused.getCause().getMessage().contains("would change figures up to 2018-12-31 that are decided"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE household_stay SET to_date = '2018-12-31'",
                "UPDATE household SET ended_on = '2018-12-31', end_reason = 'MERGED'",
                "UPDATE household_stay SET to_date = '2019-06-30'",
                "UPDATE household SET ended_on = '2019-01-01', end_reason = 'MOVED'",
                "UPDATE household SET version = version + 1",
                "UPDATE result SET version = version + 1, changed_at = now()"
            })
    void whatIsDatedLaterGoesThrough(String change) {
        fixture.sql(change);
    }

    private static String detail() {
        return "The figures up to 2018 are decided. Date it after 31 December 2018; what has to be put right up to then"
                + " needs a restatement by the province.";
    }

    private static Map<String, Object> householdOn(String day) {
        var household = household("Vừ A Dia");
        household.put("registeredOn", day);
        return household;
    }

    private static String json(Map<String, Object> household) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(household);
    }

    private static ValidatableResponse register(String token, Map<String, Object> household) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(household)
                .post("/v1/households")
                .then();
    }

    private static ValidatableResponse opening(int year) {
        return province("officer")
                .body(Map.of(
                        "year", year, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"))
                .post("/v1/reviews")
                .then();
    }
}
