package vn.vuonlen.reporting.answers;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** A change raises the versions of the years whose figures are others after it, and of no other year. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(FigureVersionTest.OwnDatabase.class)
class FigureVersionTest {

    /** No other test raises versions here. */
    public static final class OwnDatabase implements QuarkusTestProfile {}

    private record Moved(Set<Integer> decided, Set<Integer> provisional) {}

    private record Version(long decided, long provisional) {}

    @Inject
    DataSource database;

    private final String code = "fv" + UUID.randomUUID().toString().substring(0, 6);
    private final AreaFixture areas = new AreaFixture(code);
    private final UUID review = UUID.randomUUID();
    private final UUID open = UUID.randomUUID();
    private final UUID commune = areas.commune("11");
    private final HouseholdStory household = HouseholdStory.in(commune, false, LocalDate.of(2015, 3, 1))
            .reviewed(2018, review, commune, "POOR", "INCOME", "NEW");

    @BeforeEach
    void aDecidedYearAndAnOpenOne() {
        var events = new ArrayList<>(areas.events());
        events.addAll(List.of(household.event(1), household.resultEvent(2018, 1), areas.decided(review, 2018, 1, 1)));
        events.add(areas.review(open, 2024, "PERIODIC", "SURVEYING", 1));
        publish(events);
    }

    @Test
    void aHouseholdRegisteredIn2026MovesNoYearBefore() throws SQLException {
        var moved = movedBy(HouseholdStory.in(areas.commune("N1"), false, LocalDate.of(2026, 2, 1))
                .event(1));

        assertEquals(years(2026, 2100), moved.provisional());
        assertEquals(Set.of(), moved.decided());
    }

    @Test
    void aMoveMovesTheYearsFromItsDayOn() throws SQLException {
        var moved = movedBy(
                household.moving(areas.commune("12"), LocalDate.of(2017, 5, 5)).event(2));

        assertEquals(years(2017, 2100), moved.provisional());
        assertEquals(Set.of(2018), moved.decided());
    }

    /** In its last year it did not count any more. Whether it ended before or after 2019 is no figure of the review of 2018. */
    @Test
    void anEndMovesNoReviewOfYearsBefore() throws SQLException {
        var moved = movedBy(household.ending(LocalDate.of(2024, 3, 1)).event(2));

        assertEquals(years(2024, 2100), moved.provisional());
        assertEquals(Set.of(), moved.decided());
    }

    @Test
    void whatIsPublishedAgainUnchangedMovesNothing() throws SQLException {
        var moved = movedBy(
                household.event(2),
                household.resultEvent(2018, 2),
                newer(areas.decided(review, 2018, 1, 1)),
                newer(areas.events().getFirst()),
                newer(areas.events().getLast()));

        assertEquals(Set.of(), moved.provisional());
        assertEquals(Set.of(), moved.decided());
    }

    @Test
    void aResultOfAnOpenReviewMovesWhatIsProvisionalOfItsYear() throws SQLException {
        household.reviewed(2024, open, commune, "POOR", "INCOME", "RELAPSED");

        var moved = movedBy(household.resultEvent(2024, 1));

        assertEquals(Set.of(2024), moved.provisional());
        assertEquals(Set.of(), moved.decided());
    }

    @Test
    void aResultOfADecidedReviewMovesItsYear() throws SQLException {
        household.reviewed(2018, review, commune, "NEAR_POOR", null, null);

        var moved = movedBy(household.resultEvent(2018, 2));

        assertEquals(Set.of(2018), moved.provisional());
        assertEquals(Set.of(2018), moved.decided());
    }

    @Test
    void moneyMovesItsYearAndAnAreaAndADecisionMoveAll() throws SQLException {
        assertEquals(new Moved(Set.of(2019), Set.of(2019)), movedBy(budget()));
        assertEquals(new Moved(years(2014, 2100), years(2014, 2100)), movedBy(areas.renamed(areas.d1, "Mới")));
        assertEquals(
                new Moved(years(2014, 2100), years(2014, 2100)), movedBy(areas.decided(UUID.randomUUID(), 2016, 0, 1)));
    }

    @Test
    void aTargetMovesItsYear() throws SQLException {
        var before = versions();

        given().auth()
                .oauth2(TestTokens.of("province-officer", code))
                .contentType("application/json")
                .body("""
                    {"area":"%s","year":2021,"measure":"poor","target":7,
                        "decision":{"number":"12/KH-UBND","date":"2020-12-31"}}\
                    """.formatted(code))
                .post("/v1/targets")
                .then()
                .statusCode(201);

        assertEquals(new Moved(Set.of(2021), Set.of(2021)), moved(before));
    }

    @Test
    void nothingIsLeftOfADifference() throws SQLException {
        movedBy(household.moving(areas.commune("12"), LocalDate.of(2017, 5, 5)).event(2));

        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM figure_change")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    private static PublishedState newer(PublishedState state) {
        return new PublishedState(state.topic(), state.id(), 1, state.version() + 1, state.value());
    }

    private PublishedState budget() {
        var id = UUID.randomUUID();
        var value = new LinkedHashMap<String, Object>();
        value.put("id", id);
        value.put("year", 2019);
        value.put("programmeId", UUID.randomUUID());
        value.put("source", "CENTRAL");
        value.put("capitalType", "DEVELOPMENT");
        value.put("areaId", areas.province);
        value.put("amount", 5_000);
        return new PublishedState("funding.budget.v1", id, 1, 1, value);
    }

    private Moved movedBy(PublishedState... events) throws SQLException {
        var before = versions();
        publish(List.of(events));
        return moved(before);
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }

    private Moved moved(Map<Integer, Version> before) throws SQLException {
        var after = versions();
        return new Moved(
                after.keySet().stream()
                        .filter(year ->
                                after.get(year).decided() > before.get(year).decided())
                        .collect(toSet()),
                after.keySet().stream()
                        .filter(year ->
                                after.get(year).provisional() > before.get(year).provisional())
                        .collect(toSet()));
    }

    private Map<Integer, Version> versions() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM figure_version")) {
            var versions = new HashMap<Integer, Version>();
            while (rows.next()) {
                versions.put(rows.getInt(1), new Version(rows.getLong(2), rows.getLong(3)));
            }
            return versions;
        }
    }

    private static Set<Integer> years(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(toSet());
    }
}
