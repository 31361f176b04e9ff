package vn.vuonlen.household.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.commitment.CommitmentFixture.PLAN;
import static vn.vuonlen.household.commitment.CommitmentFixture.commitment;
import static vn.vuonlen.household.commitment.CommitmentFixture.list;
import static vn.vuonlen.household.commitment.CommitmentFixture.path;
import static vn.vuonlen.household.commitment.CommitmentFixture.register;
import static vn.vuonlen.household.commitment.CommitmentFixture.replace;
import static vn.vuonlen.household.commitment.CommitmentFixture.withdraw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.TopicReader;

/** A household registers that it means to escape poverty, once a year; its result tells of it. */
@QuarkusTest
class CommitmentTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    ObjectMapper json;

    private UUID household;

    @BeforeEach
    void aPoorHousehold() {
        fixture.empty();
        household = fixture.household(RURAL);
        fixture.year(2017, Map.of(household, 500_000L));
    }

    @AfterEach
    void emptyDatabase() {
        fixture.empty();
    }

    @Test
    void itIsRegisteredAndRead() {
        register(household, commitment())
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", equalTo(path(household)))
                .body("year", equalTo(2018));

        list(household)
                .body("items.plan", contains(PLAN))
                .body("items[0].aspirations", contains("GUIDANCE", "LOAN"))
                .body("items[0].by", equalTo("2018-11-30"))
                .body("items[0].registeredOn", equalTo("2018-03-12"))
                .body("items[0].withdrawnOn", nullValue())
                .body("items[0].recordedBy", equalTo("officer-7"))
                .body("items[0].version", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void sentAgainItIsTheSame() {
        register(household, commitment()).statusCode(201);

        register(household, commitment("aspirations", List.of("GUIDANCE", "LOAN")))
                .statusCode(200);
        register(household, commitment("plan", " " + PLAN + "  "))
                .statusCode(200)
                .body("version", equalTo(1));

        assertEquals("1", fixture.value("SELECT count(*) FROM commitment"));
    }

    @Test
    void whoHasReadItMayReplaceIt() {
        register(household, commitment()).statusCode(201);
        var other = commitment("plan", "Học nghề mộc");

        register(household, other).statusCode(409).body("code", equalTo("commitment-exists"));
        replace(household, 7, other).statusCode(412).body("code", equalTo("stale"));
        replace(household, 1, other).statusCode(200).header("ETag", equalTo("\"2\""));

        list(household).body("items.plan", contains("Học nghề mộc")).body("items[0].version", equalTo(2));
        // What it was before stays, with who recorded it.
        assertEquals(
                PLAN + ", Học nghề mộc",
                fixture.value("SELECT string_agg(plan, ', ' ORDER BY version) FROM commitment"));
        replace(household, 1, other).statusCode(200).body("version", equalTo(2));
    }

    @Test
    void whereThereIsNoneNoneCanBeReplaced() {
        replace(household, 1, commitment()).statusCode(412);

        list(household).body("items", empty());
    }

    @Test
    void itIsWithdrawnOnADayWithAReason() {
        register(household, commitment()).statusCode(201);

        withdraw(household, "2018-08-20", "Lao động chính bị tai nạn")
                .statusCode(200)
                .body("withdrawnOn", equalTo("2018-08-20"))
                .body("version", equalTo(2));
        withdraw(household, "2018-08-20", "Lao động chính bị tai nạn")
                .statusCode(200)
                .body("version", equalTo(2));

        list(household).body("items.reason", contains("Lao động chính bị tai nạn"));
        // A registration that was on its way for long does not bring it back; one that knows of the withdrawal does.
        register(household, commitment()).statusCode(409).body("code", equalTo("commitment-withdrawn"));
        replace(household, 2, commitment()).statusCode(200).body("withdrawnOn", nullValue());
    }

    @Test
    void eachYearHasItsOwn() {
        register(household, commitment()).statusCode(201);
        var next = commitment("year", 2019);
        next.put("by", "2019-06-30");
        register(household, next).statusCode(201);

        list(household).body("items.year", contains(2019, 2018));
    }

    @Test
    void anotherCommuneLearnsNothing() {
        register(household, commitment()).statusCode(201);
        var elsewhere = TestTokens.of("commune-officer", URBAN);

        as(elsewhere).get(path(household)).then().statusCode(404);
        as(elsewhere).body(commitment()).post(path(household)).then().statusCode(404);
        as(elsewhere)
                .body(Map.of("withdrawnOn", "2018-08-20", "reason", "Không còn nhu cầu"))
                .post(path(household) + "/2018/withdrawal")
                .then()
                .statusCode(404);
        as(TestTokens.of("auditor", "11"))
                .get(path(household))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        as(TestTokens.of("auditor", "11"))
                .body(commitment())
                .post(path(household))
                .then()
                .statusCode(403);
    }

    private JsonNode published(long version) throws IOException {
        var key = fixture.value("SELECT household_id || '/' || review_id || '/0' FROM result WHERE year = 2018");
        try (var reader = new TopicReader("household.result.v1")) {
            return json.readTree(reader.newest(key, version).value());
        }
    }

    /** In both orders of registration and survey; and never what the household says of itself. */
    @Test
    void theResultOfItsYearTellsOfIt() throws IOException {
        var review = fixture.openReview(2018);
        submit(survey(review, household, 2018, 500_000)).statusCode(201);
        assertEquals("null", published(1).path("commitment").toString());

        register(household, commitment()).statusCode(201);
        var told = published(2);
        assertEquals(
                json.readTree("{\"registeredOn\": \"2018-03-12\", \"by\": \"2018-11-30\"}"), told.path("commitment"));
        assertEquals(
                json.readTree("[\"INCOME\", \"DEPRIVATIONS\", \"CAUSES\", \"ASPIRATIONS\"]"), told.path("answered"));

        withdraw(household, "2018-12-01", "Chuyển hướng làm ăn").statusCode(200);
        assertEquals("null", published(3).path("commitment").toString());
        assertEquals(
                "null",
                json.readTree(fixture.value("SELECT value FROM published_result WHERE value ->> 'year' = '2017'"))
                        .path("commitment")
                        .toString());
    }

    @Test
    void aSurveyThatComesLaterTellsOfItToo() throws IOException {
        register(household, commitment()).statusCode(201);
        var review = fixture.openReview(2018);
        var survey = survey(review, household, 2018, 500_000);
        survey.put("causes", List.of());
        submit(survey).statusCode(201);

        var told = published(1);
        assertEquals("2018-11-30", told.at("/commitment/by").textValue());
        assertEquals(json.readTree("[\"INCOME\", \"DEPRIVATIONS\", \"ASPIRATIONS\"]"), told.path("answered"));
    }
}
