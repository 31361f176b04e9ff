package vn.vuonlen.household.review;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** An import that stores all rows or none is one long transaction: requests that need its locks are asked to retry. */
@QuarkusTest
class BusyReviewTest {

    private static final String SURVEY =
            "{\"id\":\"%s\",\"household\":\"%s\",\"surveyedOn\":\"2018-10-15\",\"income\":500000,\"deprivations\":[\"NONE\"],\"applicant\":true}\n";

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
    void aSurveyOfAHouseholdThatIsBeingImportedIsAskedToRetry() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var next = fixture.household(HouseholdFixture.RURAL);
        try (var gate = Gate.before(database, "household", next)) {
            var job = imported(
                    "kind=surveys&atomic=all&review=" + review,
                    SURVEY.formatted(UUID.randomUUID(), household) + SURVEY.formatted(UUID.randomUUID(), next));
            gate.awaitWaiting(1);

            assertBusy(() -> submit(survey(review, household, 2018, 500_000)));

            gate.open();
            awaitSuccess(job);
        }
        submit(survey(review, household, 2018, 500_000)).statusCode(409).body("code", equalTo("already-surveyed"));
    }

    @Test
    void anOpeningDuringAnImportOfPriorResultsIsAskedToRetry() throws Exception {
        var household = fixture.household(HouseholdFixture.RURAL);
        try (var gate = Gate.before(database, "household", household)) {
            var job = imported(
                    "kind=prior-results&atomic=all",
                    "{\"household\":\"%s\",\"year\":2017,\"class\":\"POOR\"}".formatted(household));
            gate.awaitWaiting(1);

            assertBusy(BusyReviewTest::open);

            gate.open();
            awaitSuccess(job);
        }
        open().statusCode(201);
    }

    /** Two workers run all jobs: one that blocks on a lock would delay the jobs of every other commune. */
    @Test
    void anImportThatWaitsForALongOneReleasesItsWorker() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        var next = fixture.household(HouseholdFixture.RURAL);
        try (var gate = Gate.before(database, "household", household)) {
            var all = "kind=surveys&atomic=all&review=" + review;
            var first = imported(all, SURVEY.formatted(UUID.randomUUID(), household));
            gate.awaitWaiting(1);
            var second = imported(all, SURVEY.formatted(UUID.randomUUID(), next));
            gate.awaitWaiting(2);

            var third = imported(
                    "kind=prior-results", "{\"household\":\"%s\",\"year\":2025,\"class\":\"POOR\"}".formatted(next));
            awaitSuccess(third);
            assertEquals("QUEUED", state(second));

            gate.open();
            awaitSuccess(first);
            awaitSuccess(second);
        }
    }

    @Test
    void aClosingDoesNotWaitForALongImport() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        try (var importing = database.getConnection()) {
            lockShared(importing, review);

            assertBusy(() -> close(review));

            importing.rollback();
        }
        close(review).statusCode(200);
    }

    /** PostgreSQL queues later shared requests behind a waiting exclusive one. */
    @Test
    void aSurveyDoesNotWaitForAClosingThatWaits() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        var household = fixture.household(HouseholdFixture.RURAL);
        try (var importing = database.getConnection()) {
            lockShared(importing, review);
            var closing = others.submit(() -> close(review));
            await().until(() -> waitingSince(0).equals("1"));

            submit(survey(review, household, 2018, 500_000)).statusCode(201);

            assertFalse(closing.isDone());
            closing.get(30, TimeUnit.SECONDS).statusCode(503);
            importing.rollback();
        }
    }

    /** The short time-out of the lock against surveys does not apply to later locks. */
    @Test
    void aClosingWithItsLockWaitsLongerForRows() throws Exception {
        var review = fixture.openReviewWithoutProcedure(2018);
        try (var gate = Gate.before(database, "review", review)) {
            var closing = others.submit(() -> close(review));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> closing.isDone() || waitingSince(6).equals("1"));

            gate.open();

            closing.get(30, TimeUnit.SECONDS).statusCode(200);
        }
    }

    private void assertBusy(Callable<ValidatableResponse> act) throws Exception {
        others.submit(act)
                .get(30, TimeUnit.SECONDS)
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("review-busy"));
    }

    private String waitingSince(int seconds) {
        return fixture.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND wait_event_type = 'Lock' AND query_start <= clock_timestamp() - interval '" + seconds
                + " seconds'");
    }

    /** As an import that stores all rows or none does. */
    private static void lockShared(Connection importing, UUID review) throws SQLException {
        importing.setAutoCommit(false);
        try (var lock =
                importing.prepareStatement("SELECT pg_advisory_xact_lock_shared(hashtextextended(?::text, 1))")) {
            lock.setObject(1, review);
            lock.execute();
        }
    }

    private static ValidatableResponse open() {
        return province("officer")
                .body(Map.of(
                        "year", 2018, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"))
                .post("/v1/reviews")
                .then();
    }

    private static ValidatableResponse close(UUID review) {
        return province("officer").post("/v1/reviews/" + review + "/closing").then();
    }

    private static String imported(String query, String rows) {
        return HouseholdFixture.as(TestTokens.of("operator", "11"))
                .contentType("application/x-ndjson; charset=utf-8")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?" + query)
                .then()
                .statusCode(201)
                .extract()
                .path("job");
    }

    private void awaitSuccess(String job) {
        await().atMost(Duration.ofSeconds(30)).until(() -> "SUCCEEDED".equals(state(job)));
    }

    private String state(String job) {
        return fixture.value("SELECT state FROM job WHERE id = '" + job + "'");
    }
}
