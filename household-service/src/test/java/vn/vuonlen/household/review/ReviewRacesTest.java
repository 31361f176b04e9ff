package vn.vuonlen.household.review;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Two concurrent transactions, each stopped in the middle: the second one sees what the first has done. */
@QuarkusTest
@RepeatedAttack
@Tag("attack-races")
class ReviewRacesTest {

    private static final String ACCEPTED = "SELECT count(*) FROM survey";

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @AfterEach
    void awaitOthers() {
        others.close();
    }

    @Test
    void aClosingWaitsForASurveyInProgress() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(HouseholdFixture.RURAL);

        var atClosing = closedWhile(household, review, () -> submit(survey(review, household, 2018, 500_000)));

        assertEquals("1", atClosing);
        assertEquals("1", fixture.value(ACCEPTED));
    }

    @Test
    void aClosingWaitsForImportedRowsInProgress() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var row = """
                {"id":"%s","household":"%s","surveyedOn":"2018-10-15","income":500000,"deprivations":["NONE"],"applicant":true}
                """.formatted(UUID.randomUUID(), household);

        var atClosing = closedWhile(household, review, () -> imported(review, row));

        assertEquals("1", atClosing);
        assertEquals("1", fixture.value(ACCEPTED));
    }

    /** The number of surveys when the closing returned, with a survey of the household in progress when it began. */
    private String closedWhile(UUID household, UUID review, Callable<?> survey) throws Exception {
        try (var gate = Gate.before(database, "household", household)) {
            others.submit(survey);
            gate.awaitWaiting(1);
            var closing = others.submit(() -> {
                close(review).statusCode(200);
                return fixture.value(ACCEPTED);
            });
            gate.awaitWaiting(2, closing);
            gate.open();
            return closing.get();
        }
    }

    @ParameterizedTest
    @CsvSource({"2018", "2019"})
    void ofTwoConcurrentOpeningsOneSucceeds(int secondYear) throws Exception {
        try (var gate = Gate.before(database, "area", theProvince())) {
            var first = others.submit(() -> open(2018));
            gate.awaitWaiting(1);
            var second = others.submit(() -> open(secondYear));
            gate.awaitWaiting(2);

            gate.open();

            first.get().statusCode(201);
            second.get()
                    .statusCode(409)
                    .body("code", equalTo(secondYear == 2018 ? "review-exists" : "earlier-review-undecided"));
        }
        assertEquals("2018", fixture.value("SELECT string_agg(year::text, ' ') FROM review"));
    }

    @Test
    void ofTwoConcurrentClosingsOneSucceeds() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);

        assertEquals(List.of("200 null", "409 wrong-step"), concurrently(review, () -> close(review)));
    }

    @Test
    void ofTwoConcurrentDecisionsOneSucceeds() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        close(review).statusCode(200);

        assertEquals(List.of("200 null", "409 wrong-step"), concurrently(review, () -> decide(review)));
    }

    private List<String> concurrently(UUID review, Callable<ValidatableResponse> act) throws Exception {
        try (var gate = Gate.before(database, "review", review)) {
            var both = Stream.of(act, act).map(others::submit).toList();
            gate.awaitWaiting(2);
            gate.open();
            return List.of(outcome(both.getFirst()), outcome(both.getLast())).stream()
                    .sorted()
                    .toList();
        }
    }

    private static String outcome(Future<ValidatableResponse> response) throws Exception {
        var outcome = response.get().extract();
        return outcome.statusCode() + " " + outcome.path("code");
    }

    private UUID theProvince() {
        return UUID.fromString(fixture.value("SELECT id FROM area WHERE level = 'PROVINCE'"));
    }

    private static ValidatableResponse open(int year) {
        return province("officer")
                .body(Map.of(
                        "year", year, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"))
                .post("/v1/reviews")
                .then();
    }

    private static ValidatableResponse close(UUID review) {
        return province("officer").post("/v1/reviews/" + review + "/closing").then();
    }

    private static ValidatableResponse decide(UUID review) {
        return province("chairman")
                .body(Map.of("number", "158/QĐ-UBND", "date", "2019-02-26"))
                .post("/v1/reviews/" + review + "/decision")
                .then();
    }

    private static ValidatableResponse imported(UUID review, String row) {
        return HouseholdFixture.as(TestTokens.of("operator", "11"))
                .contentType("application/x-ndjson; charset=utf-8")
                .body(row.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports?kind=surveys&review=" + review)
                .then()
                .statusCode(201);
    }
}
