package vn.vuonlen.household.priorresult;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.importing.ImportClient.CSV;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;

/** Results of earlier years never make a movement wrong, and never block a review of another year. */
@QuarkusTest
class PriorResultsTest {

    private static final long POOR = 500_000;
    private static final String HEADER = "household,year,class,route";

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private UUID known;
    private UUID late;

    @BeforeEach
    void twoHouseholds() {
        fixture.empty();
        known = fixture.household(HouseholdFixture.RURAL);
        late = fixture.household(HouseholdFixture.RURAL);
    }

    @Test
    void resultsAreRefusedOnceAReviewOfTheirYearOrALaterOneIsOpen() {
        importResults(known + ",2016,POOR,INCOME");
        var review = fixture.openReview(2017);

        var job = importResults(late + ",2015,POOR,INCOME", late + ",2016,POOR,INCOME", late + ",2017,POOR,INCOME");

        assertEquals(List.of(0, 3, 0), counts(job));
        assertEquals(
                List.of("2 year year-is-reviewed", "3 year year-is-reviewed", "4 year year-is-reviewed"), rejects(job));
        submit(survey(review, known, 2017, POOR)).statusCode(201);
        submit(survey(review, late, 2017, POOR)).statusCode(201);
        assertEquals("STAYED", movement(known));
        assertEquals("NEW", movement(late));
    }

    @Test
    void theSameFileIsStillUnchangedAfterTheOpening() {
        importResults(known + ",2016,POOR,INCOME", known + ",2015,NEAR_POOR,");
        fixture.openReview(2017);

        var again = importResults(known + ",2016,POOR,INCOME", known + ",2015,NEAR_POOR,", late + ",2016,POOR,INCOME");

        assertEquals(List.of(0, 1, 2), counts(again));
        assertEquals(List.of("4 year year-is-reviewed"), rejects(again));
    }

    @Test
    void refusedRowsMakeNoReview() {
        var nobody = UUID.randomUUID();

        var job =
                importResults(nobody + ",2025,POOR,INCOME", nobody + ",2017,POOR,INCOME", known + ",2016,POOR,INCOME");

        assertEquals(List.of("2 household unknown-household", "3 household unknown-household"), rejects(job));
        assertEquals("2016", fixture.value("SELECT string_agg(year::text, ' ') FROM review"));
        var review = fixture.openReview(2018);
        assertEquals(null, fixture.value("SELECT previous_id FROM review WHERE id = '" + review + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "all"})
    void theResultsOfAYearAreCountedAtTheEndOfAFile(String atomic) {
        imported(
                "kind=prior-results&atomic=" + atomic,
                CSV,
                HEADER,
                known + ",2015,POOR,INCOME",
                late + ",2015,POOR,",
                known + ",2016,POOR,INCOME");
        assertEquals("2015:2 2016:1", resultsByYear());

        importResults(late + ",2016,NEAR_POOR,");
        assertEquals("2015:2 2016:2", resultsByYear());
    }

    @Test
    void theResultsOfAYearAreNotCountedHalfway() throws Exception {
        importResults(known + ",2016,POOR,INCOME");
        var review = UUID.fromString(fixture.value("SELECT id FROM review WHERE year = 2016"));
        try (var gate = Gate.beforeChangeOf(database, "review", review);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var importing = others.submit(() -> importResults(late + ",2016,POOR,INCOME"));
            gate.awaitWaiting(1, importing);
            assertEquals("2016:1", resultsByYear());
            assertEquals("2", fixture.value("SELECT count(*) FROM result WHERE year = 2016"));
            gate.open();
            importing.get();
        }
        assertEquals("2016:2", resultsByYear());
    }

    /** The other import was stopped between two chunks. */
    @Test
    void aYearIsCountedWhenTheLastFileThatHasItEnds() {
        importResults(known + ",2016,POOR,INCOME");
        var other = UUID.randomUUID();
        fixture.sql("INSERT INTO job (id, kind, subject, parameters, state) VALUES ('" + other
                + "', 'stopped', 'lan', '{}', 'RUNNING')");
        fixture.sql("INSERT INTO prior_import SELECT '" + other + "', id FROM review");

        importResults(late + ",2016,POOR,INCOME", known + ",2015,POOR,");
        assertEquals("2015:1 2016:1", resultsByYear());

        fixture.sql("DELETE FROM job WHERE id = '" + other + "'");
        importResults(late + ",2015,POOR,");
        assertEquals("2015:2 2016:1", resultsByYear());

        importResults(late + ",2016,POOR,INCOME");
        assertEquals("2015:2 2016:2", resultsByYear());
    }

    @Test
    void resultsOfALaterYearBlockNoReview() {
        importResults(known + ",2025,POOR,INCOME");

        var review = fixture.openReview(2018);

        submit(survey(review, known, 2018, POOR)).statusCode(201);
        assertEquals(List.of(1, 0, 0), counts(importResults(late + ",2025,POOR,INCOME")));
    }

    /** Otherwise a household would have two results of one year, and the next year would compare with both. */
    @Test
    void aYearWithImportedResultsIsNotReviewed() {
        importResults(known + ",2016,POOR,INCOME");

        opening(2016)
                .statusCode(409)
                .body("code", equalTo("review-exists"))
                .body("errors[0].pointer", equalTo("/year"));
    }

    /** This year is still to be reviewed, and one wrong row must not prevent it. */
    @Test
    void resultsOfThisYearAreRefused() {
        int thisYear = LocalDate.now(clock).getYear();

        var job = importResults(known + "," + thisYear + ",POOR,INCOME");

        assertEquals(List.of("2 year year-out-of-records"), rejects(job));
    }

    @Test
    void theOpeningOfAReviewWaitsForResultsBeingImported() throws Exception {
        importResults(known + ",2016,POOR,INCOME");
        try (var gate = Gate.before(database, "household", late);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var importing = others.submit(() -> importResults(late + ",2016,POOR,INCOME"));
            gate.awaitWaiting(1);

            var opening = others.submit(() -> fixture.openReview(2017));

            gate.awaitWaiting(2, opening);
            gate.open();
            assertEquals(List.of(1, 0, 0), counts(importing.get()));
            province("officer").get("/v1/reviews/" + opening.get()).then().body("listSize", equalTo(2));
        }
    }

    private static ValidatableResponse opening(int year) {
        return province("officer")
                .body(Map.of(
                        "year", year, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"))
                .post("/v1/reviews")
                .then();
    }

    private static JsonPath importResults(String... rows) {
        var file = Stream.concat(Stream.of(HEADER), Stream.of(rows));
        return imported("kind=prior-results", CSV, file.toArray(String[]::new));
    }

    private String resultsByYear() {
        return fixture.value("SELECT string_agg((value ->> 'year') || ':' || (value ->> 'results'), ' '"
                + " ORDER BY value ->> 'year') FROM published_review");
    }

    private String movement(UUID household) {
        return fixture.value("SELECT movement FROM result WHERE household_id = '" + household + "' AND year = 2017");
    }
}
