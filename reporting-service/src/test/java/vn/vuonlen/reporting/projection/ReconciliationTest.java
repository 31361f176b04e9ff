package vn.vuonlen.reporting.projection;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** What was computed from events equals what their owner counts, or the difference is told; what is being changed is not compared. */
@QuarkusTest
@WithTestResource(Suite.class)
class ReconciliationTest {

    private static final String TOPIC = "household.totals.v1";
    private static final int YEAR = 2017;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<String, Object> ONE = Map.of("results", 1, "poor", 1, "incomePoor", 1, "new", 1);

    @Inject
    DataSource database;

    private final EventPublisher publisher = new EventPublisher();
    private final UUID total = UUID.randomUUID();
    private AreaFixture areas;
    private Instant before;
    private Instant lastCount;
    private int totals = 1;
    private long version;

    /** Two communes with one poor household each. */
    @BeforeEach
    void aYear() {
        areas = new AreaFixture("re" + UUID.randomUUID().toString().substring(0, 4) + "-");
        var review = UUID.randomUUID();
        var events = new ArrayList<>(areas.events());
        events.add(areas.review(review, YEAR, "PERIODIC", "DECIDED", 1));
        for (String commune : List.of("11", "12")) {
            var household = HouseholdStory.in(areas.commune(commune), false, LocalDate.of(2016, 1, 1))
                    .reviewed(YEAR, review, areas.commune(commune), "POOR", "INCOME", "NEW");
            events.add(household.event(1));
            events.add(household.resultEvent(YEAR, 1));
        }
        publisher.publish(events);
        publisher.awaitConsumed(database);
        before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @AfterEach
    void noTotals() throws SQLException {
        publisher.close();
        run("DELETE FROM owner_total; DELETE FROM projection_snapshot; DELETE FROM reconciliation;"
                + " DELETE FROM reconciliation_difference");
    }

    @Test
    void whatWasConsumedIsWhatTheOwnerCounts() throws SQLException {
        compare(Map.of("11", ONE, "12", ONE));

        assertEquals(List.of(), ofTheseAreas());
        assertEquals(0, seenOnce());
    }

    @Test
    void whatWasLostIsToldByArea() throws SQLException {
        run("UPDATE result_count SET households = 0 WHERE area_id = '" + areas.commune("11") + "'");

        compare(Map.of("11", ONE, "12", ONE));

        assertEquals(List.of(areas.code + "11" + " " + sorted(ONE) + " {}"), ofTheseAreas());
        await().atMost(LIMIT).until(() -> metric("vuonlen_reconciliation_difference") >= 1);
        assertTrue(metric("vuonlen_reconciliation_age_seconds") < LIMIT.toSeconds());
    }

    @Test
    void whatTheOwnerDoesNotHaveIsToldToo() throws SQLException {
        compare(Map.of("11", ONE));

        assertEquals(1, ofTheseAreas().size());
        assertTrue(ofTheseAreas().getFirst().startsWith(areas.code + "12 {} {average=0, "), ofTheseAreas()::toString);
    }

    @Test
    void anotherFigureIsTold() throws SQLException {
        var other = new HashMap<>(ONE);
        other.put("poor", 2);

        compare(Map.of("11", other, "12", ONE));

        assertEquals(1, ofTheseAreas().size());
        assertTrue(
                ofTheseAreas().getFirst().startsWith(areas.code + "11 " + sorted(other) + " {"),
                ofTheseAreas()::toString);
    }

    /** What came and went between two counts is in a moment, and in none of the counts. */
    @Test
    void whatDiffersOnceIsNotTold() throws SQLException {
        var since = before.minusSeconds(60);
        var figures = Map.of("11", ONE, "12", ONE);
        run("UPDATE result_count SET households = 2 WHERE area_id = '" + areas.commune("11") + "'");
        count(before, figures, since);
        compareOnce(figures, since);

        assertEquals(List.of(), ofTheseAreas());
        assertEquals(1, seenOnce());

        awaitMoment();
        run("UPDATE result_count SET households = 1 WHERE area_id = '" + areas.commune("11") + "'");
        compareOnce(figures, since);
        compareOnce(figures, since);

        assertEquals(List.of(), ofTheseAreas());
        assertEquals(0, seenOnce());
    }

    /** Of two services one may be of a newer version. */
    @Test
    void aFigureThatOneSideDoesNotNameIsNotCompared() throws SQLException {
        var newer = new HashMap<>(ONE);
        newer.put("invented", 7);

        compare(Map.of("11", newer, "12", ONE));

        assertEquals(List.of(), ofTheseAreas());
    }

    /** The owner found other figures in the last count: which of them were consumed by the moment is not known. */
    @Test
    void anAreaThatIsBeingChangedIsComparedAnotherTime() throws SQLException {
        var other = new HashMap<>(ONE);
        other.put("results", 2);
        count(before, Map.of("11", ONE, "12", ONE), before.minusSeconds(60));
        awaitMoment();
        var now = Instant.now().plusMillis(50).truncatedTo(ChronoUnit.MICROS);
        publish(now, before, Map.of("11", since(other, now), "12", since(ONE, before.minusSeconds(60))));
        awaitCompared(now);

        assertEquals(List.of(), ofTheseAreas());
        assertEquals(0, seenOnce());
        assertTrue(count("SELECT changing FROM reconciliation WHERE kind = 'RESULTS' AND year = " + YEAR) > 0);
    }

    /** Another total of the same count is still to come, or can never be published. */
    @Test
    void aCountOfWhichATotalIsMissingIsNotCompared() throws SQLException {
        totals = 2;
        count(before, Map.of("11", ONE, "12", ONE), before.minusSeconds(60));
        publisher.awaitConsumed(database);

        await().during(Duration.ofSeconds(3)).atMost(LIMIT).until(() -> moments() == 0);
    }

    /** The owner may be of a version that does not count it yet. */
    @Test
    void aKindThatTheOwnerDoesNotCountIsNotCompared() throws SQLException {
        compare(Map.of("11", ONE, "12", ONE));

        assertEquals(1, count("SELECT count(DISTINCT kind) FROM reconciliation WHERE topic = '" + TOPIC + "'"));
        assertTrue(count("SELECT count(*) FROM household_count WHERE area_id = '" + areas.commune("11") + "'") > 0);
    }

    /** What a moment has that was not published before the count may be anything. */
    @Test
    void withoutACountOfWhichAllIsToldNothingIsCompared() throws SQLException {
        publish(before, null, Map.of("11", since(ONE, before), "12", since(ONE, before)));
        publisher.awaitConsumed(database);

        await().during(Duration.ofSeconds(3)).atMost(LIMIT).until(() -> moments() == 0);
    }

    @Test
    void operatorsAndAuditorsReadIt() {
        for (String role : List.of("operator", "auditor")) {
            given().auth()
                    .oauth2(TestTokens.of(role, "11"))
                    .get("/v1/reconciliation")
                    .then()
                    .statusCode(200);
        }
    }

    /** A count, the moment after it, a later count of the same figures, and the same once more. */
    private void compare(Map<String, Map<String, Object>> figures) throws SQLException {
        var since = before.minusSeconds(60);
        count(before, figures, since);
        for (int comparison = 0; comparison < 2; comparison++) {
            compareOnce(figures, since);
        }
    }

    private Instant compareOnce(Map<String, Map<String, Object>> figures, Instant since) throws SQLException {
        awaitMoment();
        var now = Instant.now().plusMillis(50).truncatedTo(ChronoUnit.MICROS);
        count(now, figures, since);
        awaitCompared(now);
        return now;
    }

    private void count(Instant at, Map<String, Map<String, Object>> figures, Instant since) {
        var counted = new HashMap<String, Map<String, Object>>();
        figures.forEach((commune, ofCommune) -> counted.put(commune, since(ofCommune, since)));
        publish(at, before, counted);
    }

    private static Map<String, Object> since(Map<String, Object> figures, Instant since) {
        return Map.of("since", since.toString(), "figures", figures);
    }

    private void publish(Instant at, Instant toldBefore, Map<String, Map<String, Object>> counted) {
        var ofAreas = new ArrayList<Map<String, Object>>();
        counted.forEach((commune, ofCommune) -> {
            var area = new HashMap<>(ofCommune);
            area.put("areaId", areas.commune(commune));
            ofAreas.add(area);
        });
        lastCount = at;
        var value = new HashMap<String, Object>();
        value.put("kind", "RESULTS");
        value.put("year", YEAR);
        value.put("countedAt", at.toString());
        value.put("toldBefore", toldBefore == null ? null : toldBefore.toString());
        value.put("totals", totals);
        value.put("areas", ofAreas);
        publisher.publish(List.of(new PublishedState(TOPIC, total, 1, ++version, value)));
    }

    /** The one that is kept after the last count. */
    private void awaitMoment() throws SQLException {
        await().atMost(LIMIT).until(() -> moments() == 1);
    }

    private long moments() throws SQLException {
        return count("SELECT count(*) FROM projection_snapshot WHERE topic = '" + TOPIC + "' AND counted_at = '"
                + lastCount + "'::timestamptz");
    }

    private void awaitCompared(Instant counted) {
        await().atMost(LIMIT)
                .until(() ->
                        count("SELECT count(*) FROM reconciliation WHERE counted_at = '" + counted + "'::timestamptz")
                                > 0);
    }

    /** The differences of these communes: the database has those of other tests. */
    private List<String> ofTheseAreas() {
        List<Map<String, Object>> differences = given().auth()
                .oauth2(TestTokens.of("operator", "11"))
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == 'RESULTS' && it.year == " + YEAR + " }.differences");
        return differences.stream()
                .filter(difference -> String.valueOf(difference.get("areaCode")).startsWith(areas.code))
                .map(difference -> difference.get("areaCode") + " " + sorted(difference.get("owner")) + " "
                        + sorted(difference.get("own")))
                .toList();
    }

    private static String sorted(Object figures) {
        return new java.util.TreeMap<>((Map<?, ?>) figures).toString();
    }

    private long seenOnce() throws SQLException {
        return count("SELECT count(*) FROM reconciliation_difference WHERE NOT confirmed AND area_id IN ('"
                + areas.commune("11") + "', '" + areas.commune("12") + "')");
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(TOPIC))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return Long.parseLong(RebuiltRows.strings(connection, sql).getFirst());
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
