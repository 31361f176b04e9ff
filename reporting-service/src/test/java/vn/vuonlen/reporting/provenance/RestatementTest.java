package vn.vuonlen.reporting.provenance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.consumer.TopicHandler;
import vn.vuonlen.reporting.provenance.YearReviews.YearReview;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.HouseholdStory.Finding;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;

/** A decided year that was put right: the newest figures say so, and those of before stay readable. */
@QuarkusTest
@WithTestResource(Suite.class)
class RestatementTest {

    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);
    private static final String BEFORE = "&asKnownOn=2019-05-05";
    private static final String AFTER = "&asKnownOn=2019-05-06";

    @Inject
    DataSource database;

    @Inject
    @All
    List<TopicHandler> handlers;

    private final String code = "rs" + UUID.randomUUID().toString().substring(0, 6);
    private final AreaFixture areas = new AreaFixture(code);
    private final UUID review = UUID.randomUUID();
    private final UUID next = UUID.randomUUID();
    private final PublishedState decided = areas.decided(review, 2018, 2, 1);
    private final Restatement first = new Restatement(review, 1, "214/QĐ-UBND", DAY);
    private final UUID commune = areas.commune("11");
    private final UUID elsewhere = areas.commune("22");

    /** Two are poor, the third has no result. */
    private final HouseholdStory one = household().reviewed(2018, review, commune, "POOR", "INCOME", "NEW");

    private final HouseholdStory two = household().reviewed(2018, review, commune, "POOR", "INCOME", "NEW");
    private final HouseholdStory three = household();

    @BeforeEach
    void aDecidedYear() {
        var events = new ArrayList<>(areas.events());
        events.addAll(List.of(one.event(1), two.event(1), three.event(1), decided));
        events.addAll(List.of(one.resultEvent(2018, 1), two.resultEvent(2018, 1)));
        publish(events);
    }

    @Test
    void theNewestFiguresAreTheRestatedOnesAndThoseOfBeforeStayReadable() {
        // One was not poor, and the third was.
        publish(List.of(notPoor(one, first), poor(three, first), Restatement.announced(decided, 3, first.of(2, 0))));
        var third = new Restatement(review, 3, "300/QĐ-UBND", LocalDate.of(2020, 2, 1));
        publish(List.of(
                notPoor(two, third), newer(Restatement.announced(decided, 3, first.of(2, 0), third.of(1, 0)), 3)));

        poverty("")
                .body("poor", equalTo(1), "asKnownOn", nullValue())
                .body("restated.year", equalTo(List.of(2018)), "restated.number", equalTo(List.of(3)))
                .body("restated[0].decision.number", equalTo("300/QĐ-UBND"))
                .body("restated[0].decision.date", equalTo("2020-02-01"));
        poverty(BEFORE).body("poor", equalTo(2), "restated", equalTo(List.of()), "asKnownOn", equalTo("2019-05-05"));
        for (String between : List.of(AFTER, "&asKnownOn=2020-01-31")) {
            poverty(between)
                    .body("poor", equalTo(2), "restated.number", equalTo(List.of(1)))
                    .body("areas.find { it.area.code == '%s11' }.poor".formatted(code), equalTo(2));
        }
        poverty("&asKnownOn=2020-02-01").body("poor", equalTo(1), "restated.number", equalTo(List.of(3)));
    }

    @Test
    void ofTwoRestatementsOfOneDayTheLaterHolds() {
        var second = new Restatement(review, 2, "215/QĐ-UBND", DAY);
        publish(List.of(
                poor(one, second),
                notPoor(one, first),
                Restatement.announced(decided, 2, first.of(1, 0), second.of(1, 0))));

        poverty("").body("poor", equalTo(2), "restated.number", equalTo(List.of(2)));
        poverty(BEFORE).body("poor", equalTo(2), "restated", equalTo(List.of()));
    }

    @Test
    void whatWasNotDecidedOnTheDayHasNoFigures() {
        var undecided = "&asKnownOn=2018-12-19";
        official("/v1/reports/poverty", undecided).then().statusCode(404).body("code", equalTo("review-missing"));
        publicly("/v1/targets?year=2018&area=" + code + undecided).body("restated", equalTo(List.of()));
        poverty("&asKnownOn=2018-12-20").body("poor", equalTo(2));
        var areasOfYear = "/v1/reports/areas?year=2018&parent=" + code;
        publicly(areasOfYear + undecided).body("items", equalTo(List.of()));
        publicly(areasOfYear + "&asKnownOn=2018-12-20").body("items.code", hasItem(code + "1"));
    }

    @Test
    void aYearIsOfferedFromTheDayOfItsDecision() {
        // No other test has reviews of the year.
        publish(List.of(areas.decided(UUID.randomUUID(), 2023, 0, 1)));

        publicly("/v1/reports/years?asKnownOn=2023-12-19").body("items.year.contains(2023)", equalTo(false));
        publicly("/v1/reports/years?asKnownOn=2023-12-20").body("items.year", hasItem(2023));
        publicly("/v1/reports/years").body("items.year", hasItem(2023));
    }

    @Test
    void aRestatementIsReportedOnceAllOfItArrived() {
        var announced = Restatement.announced(decided, 3, first.of(2, 1));
        var moved = one.restated(first, household -> household.livingIn(elsewhere));

        // A result that nothing announced yet.
        publish(List.of(poor(three, first)));
        isAsBefore();
        publish(List.of(announced));
        isAsBefore();
        publish(List.of(moved.event(2)));
        isAsBefore();
        poverty(AFTER).body("poor", equalTo(2), "restated", equalTo(List.of()));

        publish(List.of(notPoor(two, first)));

        poverty("")
                .body("poor", equalTo(2), "restated.number", equalTo(List.of(1)))
                .body(households("11"), equalTo(2), households("22"), equalTo(1));
        poverty(BEFORE).body("poor", equalTo(2), households("11"), equalTo(3));
    }

    /** Whoever consumes a topic from the beginning finds only the newest state of a review. */
    @Test
    void aReviewThatIsConsumedAsRestatedIsDecidedOnceAllOfItArrived() {
        var other = UUID.randomUUID();
        var restatement = new Restatement(other, 1, "7/QĐ-UBND", DAY.plusYears(1));
        var found = new Finding(other, commune, true, "POOR", "INCOME", "NEW");
        var original = household().reviewed(2017, other, commune, "POOR", "INCOME", "NEW");
        publish(List.of(
                original.event(1),
                original.resultEvent(2017, 1),
                Restatement.announced(areas.decided(other, 2017, 1, 1), 2, restatement.of(1, 0))));
        official("/v1/reports/poverty", "", 2017).then().statusCode(404);

        publish(List.of(three.resultEvent(2017, 1, found, restatement)));

        official("/v1/reports/poverty", "", 2017).then().statusCode(200).body("poor", equalTo(2));
        official("/v1/reports/poverty", "&asKnownOn=2020-05-05", 2017)
                .then()
                .statusCode(200)
                .body("poor", equalTo(1));
    }

    @Test
    void householdsAreCountedWhereTheyWereKnownToBe() {
        var registered = household().knownAs(null, first);
        publish(List.of(
                one.restated(first, household -> household.livingIn(elsewhere)).event(2),
                two.restated(first, household -> household.ending(LocalDate.of(2018, 7, 1)))
                        .event(2),
                three.restated(first, household -> household.ofMinority(false)).event(2),
                registered.event(1),
                Restatement.announced(decided, 2, first.of(0, 4))));

        poverty("")
                .body("households", equalTo(3), households("11"), equalTo(2), households("22"), equalTo(1))
                .body("ethnicMinority.households", equalTo(2));
        poverty(BEFORE)
                .body("households", equalTo(3), households("11"), equalTo(3), households("22"), equalTo(0))
                .body("ethnicMinority.households", equalTo(3));
    }

    /** What is withheld follows from it: of a result that has the class of before another figure differs. */
    @Test
    void anAreaIsRestatedWhicheverFigureDiffers() throws SQLException {
        var second = new Restatement(review, 2, "215/QĐ-UBND", DAY.plusMonths(1));
        publish(List.of(
                poor(one, first),
                three.restated(second, household -> household.livingIn(elsewhere))
                        .event(2),
                Restatement.announced(decided, 3, first.of(1, 0), second.of(0, 1))));

        assertEquals(Set.of(), restatedAreas(EARLY, DAY.minusDays(1)));
        assertEquals(Set.of(commune), restatedAreas(DAY.minusDays(1), DAY));
        assertEquals(Set.of(), restatedAreas(DAY, DAY.plusDays(1)));
        assertEquals(Set.of(commune, elsewhere), restatedAreas(DAY, KnownRestatements.NEWEST));
    }

    @Test
    void aLaterYearThatIsRestatedWithItHasBothMovements() {
        var later = areas.decided(next, 2019, 2, 1);
        var withIt = new Restatement(next, 1, first.decision(), LocalDate.of(2020, 3, 1));
        var sameDecision = new Restatement(review, 1, first.decision(), withIt.date());
        one.reviewed(2019, next, commune, "POOR", "INCOME", "STAYED");
        two.reviewed(2019, next, commune, "NONE", null, "ESCAPED");
        publish(List.of(later, one.resultEvent(2019, 1), two.resultEvent(2019, 1)));
        var before = movement("");

        // One had not been poor, so it did not stay poor but became it; two had not been poor and did not escape.
        publish(List.of(
                notPoor(one, sameDecision),
                notPoor(two, sameDecision),
                one.resultEvent(2019, 1, new Finding(next, commune, true, "POOR", "INCOME", "NEW"), withIt),
                two.resultEvent(2019, 1, new Finding(next, commune, true, "NONE", null, null), withIt),
                Restatement.announced(decided, 2, sameDecision.of(2, 0)),
                Restatement.announced(later, 2, withIt.of(2, 0))));

        before.body("start", equalTo(2), "escaped", equalTo(1), "new", equalTo(0), "end", equalTo(1));
        movement("")
                .body("start", equalTo(0), "escaped", equalTo(0), "new", equalTo(1), "end", equalTo(1))
                .body("restated.year", equalTo(List.of(2018, 2019)));
        movement("&asKnownOn=2020-02-29")
                .body("start", equalTo(2), "escaped", equalTo(1), "new", equalTo(0), "end", equalTo(1))
                .body("restated", equalTo(List.of()));
        official("/v1/reports/poverty", "", 2019).then().body("change.poor", equalTo(1));
        official("/v1/reports/poverty", "&asKnownOn=2020-02-29", 2019).then().body("change.poor", equalTo(-1));
    }

    @Test
    void aFileSaysWhatTheReportSays() {
        publish(List.of(notPoor(one, first), Restatement.announced(decided, 2, first.of(1, 0))));

        official("/v1/reports/poverty", "&format=csv")
                .then()
                .body(containsString("changePoorRatePoints,asKnownOn,restated"))
                .body(containsString(",,2018 1 2019-05-06 214/QĐ-UBND\r\n"));
        official("/v1/reports/poverty", "&format=csv" + BEFORE).then().body(containsString(",2019-05-05,\r\n"));
        assertNotEquals(
                given().get("/v1/reports/poverty?year=2018&area=" + code).header("ETag"),
                given().get("/v1/reports/poverty?year=2018&area=" + code + BEFORE)
                        .header("ETag"));
    }

    @Test
    void aTargetIsComparedWithWhatWasKnown() {
        given().auth()
                .oauth2(TestTokens.of("province-officer", code))
                .contentType("application/json")
                .body("{\"area\":\"%s\",\"year\":2018,\"measure\":\"poor\",\"target\":1,".formatted(code)
                        + "\"decision\":{\"number\":\"12/KH-UBND\",\"date\":\"2017-12-20\"}}")
                .post("/v1/targets")
                .then()
                .statusCode(201);
        publish(List.of(notPoor(one, first), Restatement.announced(decided, 2, first.of(1, 0))));

        publicly("/v1/targets?year=2018&area=" + code)
                .body("targets[0].actual", equalTo(1), "restated.number", equalTo(List.of(1)));
        publicly("/v1/targets?year=2018&area=" + code + BEFORE)
                .body("targets[0].actual", equalTo(2), "restated", equalTo(List.of()))
                .body("asKnownOn", equalTo("2019-05-05"));
        publicly("/v1/targets?year=2018&asKnownOn=2018-12-19&area=" + code).body("targets[0].actual", nullValue());
    }

    /** The owner was restored to a time before it. */
    @Test
    void aLostRestatementLeavesTheFiguresOfBefore() throws SQLException {
        var moved = one.restated(first, household -> household.livingIn(elsewhere));
        var taken = notPoor(two, first);
        publish(List.of(moved.event(2), taken, Restatement.announced(decided, 2, first.of(1, 1))));
        poverty("").body("poor", equalTo(1), households("22"), equalTo(1));

        publish(List.of(one.event(1, 2), again(decided), again(two.resultEvent(2018, 1))));
        poverty("").body("poor", equalTo(2), households("22"), equalTo(0), "restated", equalTo(List.of()));
        withdraw(taken);
        poverty("").body("poor", equalTo(2), households("22"), equalTo(0), "restated", equalTo(List.of()));

        // Another one has its number, and the same household.
        var again = new Restatement(review, 1, "1/QĐ-UBND", DAY.plusYears(1));
        publish(List.of(again(poor(three, again)), again(Restatement.announced(decided, 3, again.of(1, 0)))));
        poverty("").body("poor", equalTo(3), "restated.decision.number", equalTo(List.of("1/QĐ-UBND")));
        poverty("&asKnownOn=2020-05-05").body("poor", equalTo(2));
    }

    /** Of this province: other tests have households of the year. */
    private Set<UUID> restatedAreas(LocalDate before, LocalDate now) throws SQLException {
        try (var connection = database.getConnection()) {
            var restated = RestatedAreas.read(connection, knownOn(before), knownOn(now));
            restated.retainAll(Set.of(commune, elsewhere));
            return restated;
        }
    }

    private YearReviews knownOn(LocalDate day) {
        var decidedReview = new YearReview(review, "59-2015", 1, true, false);
        return new YearReviews(2018, List.of(decidedReview), day, List.of());
    }

    private void isAsBefore() {
        poverty("").body("poor", equalTo(2), "restated", equalTo(List.of()), households("11"), equalTo(3));
    }

    private String households(String suffix) {
        return "areas.find { it.area.code == '%s' }.households".formatted(code + suffix);
    }

    private HouseholdStory household() {
        return HouseholdStory.in(areas.commune("11"), true, EARLY);
    }

    private PublishedState notPoor(HouseholdStory household, Restatement by) {
        return household.resultEvent(2018, 1, new Finding(review, commune, true, "NONE", null, null), by);
    }

    private PublishedState poor(HouseholdStory household, Restatement by) {
        return household.resultEvent(2018, 1, new Finding(review, commune, true, "POOR", "INCOME", "NEW"), by);
    }

    private static PublishedState newer(PublishedState state, long version) {
        return new PublishedState(state.topic(), state.id(), state.epoch(), version, state.value());
    }

    /** As a restored owner publishes it. */
    private static PublishedState again(PublishedState state) {
        return new PublishedState(state.topic(), state.id(), 2, state.version(), state.value());
    }

    private ValidatableResponse poverty(String more) {
        return official("/v1/reports/poverty", "&breakdown=commune" + more)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse movement(String more) {
        return official("/v1/reports/movement", more, 2019).then().statusCode(200);
    }

    private Response official(String path, String more) {
        return official(path, more, 2018);
    }

    private Response official(String path, String more, int year) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", code))
                .get(path + "?area=" + code + "&year=" + year + more);
    }

    private static ValidatableResponse publicly(String path) {
        return given().get(path).then().statusCode(200);
    }

    private void withdraw(PublishedState state) throws SQLException {
        var handler = handlers.stream()
                .filter(h -> h.topic().equals(state.topic()))
                .findFirst()
                .orElseThrow();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            handler.withdraw(List.of(state.id()), connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }
}
