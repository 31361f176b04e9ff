package vn.vuonlen.household.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A standard by scores does not require the indicators; a survey may name them all the same. */
@QuarkusTest
class SurveyByScoresTest {

    @Inject
    HouseholdFixture fixture;

    private Map<String, Object> survey;

    @BeforeEach
    void aReviewByScores() {
        fixture.empty();
        var review = fixture.openReview(2018, "59-2015-b1b2");
        survey = HouseholdFixture.survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 0);
        survey.remove("income");
        survey.remove("deprivations");
        survey.put("b1", 130);
        survey.put("b2", 20);
    }

    @Test
    void anIndicatorThatTheSurveyLeavesOutIsNeitherDeprivedNorNot() {
        submit(survey).statusCode(201).body("class", equalTo("NEAR_POOR"));

        explanation().body("explanation.indicators.deprived", everyItem(nullValue()));
    }

    @Test
    void theNamedIndicatorsAreDeprivedAndAllOthersAreNot() {
        survey.put("deprivations", List.of("WATER", "TOILET"));
        submit(survey).statusCode(201);

        explanation()
                .body("explanation.indicators.findAll { it.deprived == true }.code", contains("WATER", "TOILET"))
                .body("explanation.indicators.findAll { it.deprived == false }.size()", equalTo(8));
    }

    @Test
    void anEmptyListOfIndicatorsIsTheSameAsNone() {
        submit(survey).statusCode(201);
        survey.put("deprivations", List.of());

        submit(survey).statusCode(200);

        survey.put("deprivations", List.of("WATER", "TOILET"));
        submit(survey).statusCode(409).body("code", equalTo("submission-conflict"));
    }

    @Test
    void thatThereIsNoDeprivationIsAnotherAnswerThanNone() {
        survey.put("b2", 0);
        survey.put("noDeprivation", true);
        submit(survey).statusCode(201);

        explanation().body("explanation.indicators.deprived", everyItem(equalTo(false)));
        survey.put("noDeprivation", false);
        submit(survey).statusCode(409).body("code", equalTo("submission-conflict"));
    }

    /** Stored before an empty list and none had the same hash, and still recognised when it is sent again. */
    @Test
    void aSurveyWithTheFormerHashIsStillTheSame() throws Exception {
        survey.put("noCapacityToWork", true);
        submit(survey).statusCode(201);
        var other = HouseholdFixture.survey(
                (UUID) survey.get("review"), fixture.household(HouseholdFixture.RURAL), 2018, 0);
        other.remove("income");
        other.remove("deprivations");
        other.put("b1", 130);
        other.put("b2", 20);
        submit(other).statusCode(201);
        var before = String.join(
                "\n",
                survey.get("review") + "/" + survey.get("household"),
                "2018-10-15/null/130/20/true/true",
                "null",
                "[NO_CAPITAL]",
                "[LOAN, GUIDANCE]");
        fixture.sql(
                "UPDATE survey SET content_hash = '\\x%s' WHERE id = '%s'".formatted(sha256(before), survey.get("id")));

        fixture.sql(migration("none_and_empty"));
        fixture.migrateWhatSurveysSay();

        submit(survey).statusCode(200);
        submit(other).statusCode(200);
        assertEquals("2", fixture.value("SELECT count(*) FROM survey"));
    }

    private ValidatableResponse explanation() {
        return as(TestTokens.of("auditor", "11"))
                .get("/v1/surveys/" + survey.get("id"))
                .then()
                .statusCode(200);
    }

    private static String migration(String name) throws IOException {
        try (var all = Files.list(Path.of("src/main/resources/db/migration"))) {
            return Files.readString(all.filter(file -> file.toString().endsWith("__" + name + ".sql"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
