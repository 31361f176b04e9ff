package vn.vuonlen.household.review;

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

/** What is told of earlier years never makes a movement wrong, and never stands in the way of a review. */
@QuarkusTest
class PriorResultsTest {

    private static final long POOR = 500_000;
    private static final String HEADER = "household,year,class,route";

    @Inject
    HouseholdFixture village;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private UUID known;
    private UUID late;

    @BeforeEach
    void twoHouseholds() {
        village.empty();
        known = village.household(HouseholdFixture.RURAL);
        late = village.household(HouseholdFixture.RURAL);
    }

    @Test
    void whatComesAfterTheOpeningOfAReviewCannotChangeItsMovements() {
        told(known + ",2016,POOR,INCOME");
        var review = village.openReview(2017);

        var job = told(late + ",2015,POOR,INCOME", late + ",2016,POOR,INCOME", late + ",2017,POOR,INCOME");

        assertEquals(List.of(0, 3, 0), counts(job));
        assertEquals(
                List.of("1 year year-is-reviewed", "2 year year-is-reviewed", "3 year year-is-reviewed"), rejects(job));
        submit(survey(review, known, 2017, POOR)).statusCode(201);
        submit(survey(review, late, 2017, POOR)).statusCode(201);
        assertEquals("STAYED", movement(known));
        assertEquals("NEW", movement(late));
    }

    @Test
    void theSameFileAgainIsUnchangedAfterTheOpening() {
        told(known + ",2016,POOR,INCOME", known + ",2015,NEAR_POOR,");
        village.openReview(2017);

        var again = told(known + ",2016,POOR,INCOME", known + ",2015,NEAR_POOR,", late + ",2016,POOR,INCOME");

        assertEquals(List.of(0, 1, 2), counts(again));
        assertEquals(List.of("3 year year-is-reviewed"), rejects(again));
    }

    @Test
    void rowsThatAreRefusedLeaveNoReview() {
        var nobody = UUID.randomUUID();

        var job = told(nobody + ",2025,POOR,INCOME", nobody + ",2017,POOR,INCOME", known + ",2016,POOR,INCOME");

        assertEquals(List.of("1 household unknown-household", "2 household unknown-household"), rejects(job));
        assertEquals("2016", village.value("SELECT string_agg(year::text, ' ') FROM review"));
        var review = village.openReview(2018);
        assertEquals(null, village.value("SELECT previous_id FROM review WHERE id = '" + review + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "all"})
    void aYearIsCountedAtTheEndOfAFile(String atomic) {
        imported(
                "kind=prior-results&atomic=" + atomic,
                CSV,
                HEADER,
                known + ",2015,POOR,INCOME",
                late + ",2015,POOR,",
                known + ",2016,POOR,INCOME");
        assertEquals("2015:2 2016:1", counted());

        told(late + ",2016,NEAR_POOR,");
        assertEquals("2015:2 2016:2", counted());
    }

    @Test
    void halfAFileIsNoYear() throws Exception {
        told(known + ",2016,POOR,INCOME");
        var review = UUID.fromString(village.value("SELECT id FROM review WHERE year = 2016"));
        try (var gate = Gate.beforeChangeOf(database, "review", review);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = others.submit(() -> told(late + ",2016,POOR,INCOME"));
            gate.awaitWaiting(1, coming);
            assertEquals("2016:1", counted());
            assertEquals("2", village.value("SELECT count(*) FROM result WHERE year = 2016"));
            gate.open();
            coming.get();
        }
        assertEquals("2016:2", counted());
    }

    /** The other, of whatever length, was stopped between two portions. */
    @Test
    void theEndOfAFileIsNotThatOfAnother() {
        told(known + ",2016,POOR,INCOME");
        var other = UUID.randomUUID();
        village.sql("INSERT INTO job (id, kind, subject, parameters, state) VALUES ('" + other
                + "', 'stopped', 'lan', '{}', 'RUNNING')");
        village.sql("INSERT INTO year_coming_in SELECT '" + other + "', id FROM review");

        told(late + ",2016,POOR,INCOME", known + ",2015,POOR,");
        assertEquals("2015:1 2016:1", counted());

        village.sql("DELETE FROM job WHERE id = '" + other + "'");
        told(late + ",2015,POOR,");
        assertEquals("2015:2 2016:1", counted());

        told(late + ",2016,POOR,INCOME");
        assertEquals("2015:2 2016:2", counted());
    }

    @Test
    void resultsOfALaterYearAreInNoReviewsWay() {
        told(known + ",2025,POOR,INCOME");

        var review = village.openReview(2018);

        submit(survey(review, known, 2018, POOR)).statusCode(201);
        assertEquals(List.of(1, 0, 0), counts(told(late + ",2025,POOR,INCOME")));
    }

    /** Else it would have two results of one year, and the next would look back on both. */
    @Test
    void aYearThatIsToldOfIsNotReviewedAsWell() {
        told(known + ",2016,POOR,INCOME");

        opening(2016)
                .statusCode(409)
                .body("code", equalTo("review-exists"))
                .body("errors[0].pointer", equalTo("/year"));
    }

    /** This year's review is still to come, and one wrong row may not forbid it. */
    @Test
    void thisYearIsNotToldOf() {
        int thisYear = LocalDate.now(clock).getYear();

        var job = told(known + "," + thisYear + ",POOR,INCOME");

        assertEquals(List.of("1 year year-out-of-records"), rejects(job));
    }

    @Test
    void aReviewThatOpensMeanwhileWaitsForWhatIsComingIn() throws Exception {
        told(known + ",2016,POOR,INCOME");
        try (var gate = Gate.before(database, "household", late);
                var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = others.submit(() -> told(late + ",2016,POOR,INCOME"));
            gate.awaitWaiting(1);

            var opening = others.submit(() -> village.openReview(2017));

            gate.awaitWaiting(2, opening);
            gate.open();
            assertEquals(List.of(1, 0, 0), counts(coming.get()));
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

    private static JsonPath told(String... rows) {
        var file = Stream.concat(Stream.of(HEADER), Stream.of(rows));
        return imported("kind=prior-results", CSV, file.toArray(String[]::new));
    }

    private String counted() {
        return village.value("SELECT string_agg((value ->> 'year') || ':' || (value ->> 'results'), ' '"
                + " ORDER BY value ->> 'year') FROM published_review");
    }

    private String movement(UUID household) {
        return village.value("SELECT movement FROM result WHERE household_id = '" + household + "' AND year = 2017");
    }
}
