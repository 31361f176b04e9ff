package vn.vuonlen.reporting.movement;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

@QuarkusTest
@WithTestResource(Suite.class)
class NearPoorMovementTest {

    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);
    private static final List<String> FLOWS = List.of(
            "start",
            "escaped",
            "toPoor",
            "fromPoor",
            "relapsed",
            "new",
            "movedIn",
            "movedOut",
            "formed",
            "dissolved",
            "transferredIn",
            "transferredOut",
            "notReviewed",
            "end");

    /** The ends of the table, from the results themselves. */
    private static final String NEAR_POOR = """
            SELECT count(*) FILTER (WHERE r.year = 2019), count(*) FILTER (WHERE r.year = 2020)
            FROM known_result r JOIN area a ON a.id = r.area_id
            WHERE a.code LIKE 'np%' AND r.class = 'NEAR_POOR' AND r.known_to = 'infinity'""";

    private static boolean published;

    @Inject
    DataSource database;

    private final Map<Integer, UUID> reviews = new TreeMap<>();
    private final List<PublishedState> events = new ArrayList<>();

    /** A household for every way to become, stay or no longer be near-poor in 2020. */
    @BeforeEach
    void aProvinceWithEveryFlow() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("np");
        UUID c11 = areas.commune("11");
        UUID c12 = areas.commune("12");
        UUID c31 = areas.commune("31");
        UUID c32 = areas.commune("32");
        events.addAll(areas.events());
        for (int year = 2018; year <= 2020; year++) {
            reviews.put(year, UUID.randomUUID());
            events.add(areas.review(reviews.get(year), year, year == 2018 ? "PRIOR" : "PERIODIC", "DECIDED", 1));
        }
        found(HouseholdStory.in(c11, true, EARLY), c11, null, "NEAR_POOR", "NEAR_POOR");
        found(HouseholdStory.in(c11, true, EARLY), c11, null, "NEAR_POOR", "AVERAGE");
        found(HouseholdStory.in(c11, false, EARLY), c11, null, "NEAR_POOR", "NONE");
        found(HouseholdStory.in(c11, false, EARLY), c11, null, "NEAR_POOR", "POOR");
        found(HouseholdStory.in(c11, true, EARLY), c11, null, "POOR", "NEAR_POOR");
        found(HouseholdStory.in(c11, true, EARLY), c11, "NEAR_POOR", "AVERAGE", "NEAR_POOR");
        found(HouseholdStory.in(c11, true, EARLY), c11, "NEAR_POOR", null, "NEAR_POOR");
        // Poor the year before: that it was near-poor before makes it come from the poor, not relapse.
        found(HouseholdStory.in(c11, true, EARLY), c11, "NEAR_POOR", "POOR", "NEAR_POOR");
        // Poor two years ago is not near-poor before.
        found(HouseholdStory.in(c11, true, EARLY), c11, "POOR", null, "NEAR_POOR");
        found(HouseholdStory.in(c11, true, LocalDate.of(2020, 2, 1)), c11, null, null, "NEAR_POOR");
        found(
                HouseholdStory.in(c11, true, EARLY).moving(c12, LocalDate.of(2020, 5, 1)),
                c12,
                null,
                "NEAR_POOR",
                "NEAR_POOR");
        found(
                HouseholdStory.in(c32, true, EARLY).moving(c31, LocalDate.of(2020, 1, 1)),
                c31,
                null,
                "NEAR_POOR",
                "NEAR_POOR");
        found(HouseholdStory.in(c12, true, EARLY).ending(LocalDate.of(2020, 7, 1)), c12, null, "NEAR_POOR", null);
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void everyFlowOfTheProvinceHasItsColumnAndTheTableBalances() throws SQLException {
        var table = read("year=2020&breakdown=commune");

        assertFlows(
                Map.ofEntries(
                        Map.entry("start", 7),
                        Map.entry("escaped", 2),
                        Map.entry("toPoor", 1),
                        Map.entry("fromPoor", 2),
                        Map.entry("relapsed", 2),
                        Map.entry("new", 1),
                        Map.entry("movedIn", 1),
                        Map.entry("movedOut", 1),
                        Map.entry("formed", 1),
                        Map.entry("dissolved", 1),
                        Map.entry("transferredIn", 1),
                        Map.entry("transferredOut", 1),
                        Map.entry("end", 9)),
                table,
                "");
        assertEquals(stored(), List.of(table.getInt("start"), table.getInt("end")));
        assertEquals(58.33F, table.getFloat("startRate"), "7 of 12 households");
        assertEquals(75.00F, table.getFloat("endRate"), "9 of 12 households");
    }

    @Test
    void everyFlowOfACommuneAndOfItsMinoritiesHasItsColumn() {
        var table = read("year=2020&breakdown=commune");

        assertFlows(
                Map.of(
                        "start",
                        5,
                        "escaped",
                        2,
                        "toPoor",
                        1,
                        "fromPoor",
                        2,
                        "relapsed",
                        2,
                        "new",
                        1,
                        "movedOut",
                        1,
                        "formed",
                        1,
                        "end",
                        7),
                table,
                row("np11"));
        assertFlows(Map.of("start", 1, "movedIn", 1, "dissolved", 1, "end", 1), table, row("np12"));
        assertFlows(
                Map.of(
                        "start",
                        3,
                        "escaped",
                        1,
                        "fromPoor",
                        2,
                        "relapsed",
                        2,
                        "new",
                        1,
                        "movedOut",
                        1,
                        "formed",
                        1,
                        "end",
                        7),
                table,
                row("np11") + "ethnicMinority.");
    }

    @Test
    void onAMapOnWhichBothCommunesAreOneNobodyMovedBetweenThem() {
        var table = read("year=2020&breakdown=commune&boundaries=2025-07-01");

        assertFlows(
                Map.of(
                        "start",
                        6,
                        "escaped",
                        2,
                        "toPoor",
                        1,
                        "fromPoor",
                        2,
                        "relapsed",
                        2,
                        "new",
                        1,
                        "formed",
                        1,
                        "dissolved",
                        1,
                        "end",
                        8),
                table,
                row("npN1"));
        assertEquals(0, table.getInt("movedIn") + table.getInt("transferredIn"));
    }

    /** The first year with results is 2018: of who arrived in 2019 nobody knows whether they were near-poor before. */
    @Test
    void whereNoEarlierYearHasResultsRelapsedAndNewAreNotTold() {
        var table = read("year=2019");

        assertNull(table.get("relapsed"));
        assertNull(table.get("new"));
        assertNull(table.get("newRate"));
        assertEquals(3, table.getInt("start"));
        assertEquals(7, table.getInt("end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"district-officer", "province-officer", "auditor", "commune-officer"})
    void officialsReadIt(String role) {
        given().auth()
                .oauth2(TestTokens.of(role, "np1"))
                .get("/v1/reports/near-poor-movement?area=np1&year=2020")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
        given().auth()
                .oauth2(TestTokens.of(role, "np1"))
                .get("/v1/reports/near-poor-movement?area=np3&year=2020")
                .then()
                .statusCode(403);
    }

    private List<Integer> stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(NEAR_POOR)) {
            row.next();
            return List.of(row.getInt(1), row.getInt(2));
        }
    }

    private static String row(String code) {
        return "areas.find { it.area.code == '" + code + "' }.";
    }

    private static void assertFlows(Map<String, Integer> flows, JsonPath table, String at) {
        for (String flow : FLOWS) {
            assertEquals(flows.getOrDefault(flow, 0), table.getInt(at + flow), at + flow);
        }
    }

    private static JsonPath read(String question) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "np"))
                .get("/v1/reports/near-poor-movement?area=np&" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A household with its class in 2018, 2019 and 2020; the last one is found where it lives then. */
    private void found(HouseholdStory household, UUID lastly, String in2018, String in2019, String in2020) {
        UUID first = household.stays().getFirst().area();
        events.add(household.event(1));
        result(household, 2018, first, in2018);
        result(household, 2019, first, in2019);
        result(household, 2020, lastly, in2020);
    }

    private void result(HouseholdStory household, int year, UUID area, String livingStandard) {
        if (livingStandard != null) {
            String route = livingStandard.equals("POOR") ? "INCOME" : null;
            household.reviewed(year, reviews.get(year), area, livingStandard, route, null);
            events.add(household.resultEvent(year, 1));
        }
    }
}
