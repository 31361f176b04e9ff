package vn.vuonlen.reporting.movement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

@QuarkusTest
@WithTestResource(Suite.class)
class MovementTest {

    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);
    private static final String BY_COMMUNE = "area=mv&year=2020&breakdown=commune";
    private static final List<String> FLOWS = List.of(
            "start",
            "escaped",
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

    private static boolean published;

    @Inject
    DataSource database;

    private final UUID before = UUID.randomUUID();
    private final UUID now = UUID.randomUUID();
    private final List<PublishedState> events = new ArrayList<>();

    /** A household for every way to become, stay or no longer be poor in 2020. */
    @BeforeEach
    void aProvinceWithEveryFlow() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("mv");
        UUID c11 = areas.commune("11");
        UUID c12 = areas.commune("12");
        events.addAll(areas.events());
        events.add(areas.review(before, 2019, "PRIOR", "DECIDED", 1));
        events.add(areas.review(now, 2020, "PERIODIC", "DECIDED", 1));

        stays(HouseholdStory.in(c11, true, EARLY), c11, "POOR", "STAYED");
        stays(HouseholdStory.in(c11, true, EARLY), c11, "NEAR_POOR", "ESCAPED");
        stays(HouseholdStory.in(c11, false, EARLY), c11, "NONE", "ESCAPED");
        stays(HouseholdStory.in(c11, true, EARLY).moving(c12, LocalDate.of(2020, 5, 1)), c12, "POOR", "STAYED");
        stays(HouseholdStory.in(c11, true, EARLY).moving(c12, LocalDate.of(2020, 5, 1)), c12, "AVERAGE", "ESCAPED");
        changesOfGroupAndArea(areas);
        startsOnly(HouseholdStory.in(c11, false, EARLY).ending(LocalDate.of(2020, 7, 1)));
        arrives(HouseholdStory.in(c12, true, EARLY), c12, "NEW");
        arrives(HouseholdStory.in(c12, true, EARLY), c12, "RELAPSED");
        arrives(HouseholdStory.in(c12, true, LocalDate.of(2020, 2, 1)), c12, "NEW");
        publish();
        published = true;
    }

    private void changesOfGroupAndArea(AreaFixture areas) {
        UUID c11 = areas.commune("11");
        UUID c12 = areas.commune("12");
        UUID c31 = areas.commune("31");
        UUID c32 = areas.commune("32");
        // 32 merged into 31: the household did not move, its commune became another one.
        stays(HouseholdStory.in(c32, true, EARLY).moving(c31, LocalDate.of(2020, 1, 1)), c31, "POOR", "STAYED");
        // Of another ethnic group than the year before, one of them in the commune that its own became.
        changesGroup(HouseholdStory.in(c11, true, EARLY), false, c11);
        changesGroup(HouseholdStory.in(c12, false, EARLY), true, c12);
        changesGroup(HouseholdStory.in(c32, true, EARLY).moving(c31, LocalDate.of(2020, 1, 1)), false, c31);
    }

    @Test
    void everyFlowOfTheProvinceHasItsColumnAndTheTableBalances() {
        var flows = Map.of(
                "start",
                10,
                "escaped",
                3,
                "relapsed",
                1,
                "new",
                1,
                "movedIn",
                2,
                "movedOut",
                2,
                "formed",
                1,
                "dissolved",
                1,
                "transferredIn",
                2,
                "transferredOut",
                2);

        assertFlows(flows, 9, read(BY_COMMUNE, "mv"), "");
    }

    @Test
    void everyFlowOfACommuneHasItsColumn() {
        var table = read(BY_COMMUNE, "mv");

        assertFlows(Map.of("start", 7, "escaped", 2, "movedOut", 2, "dissolved", 1), 2, table, row("mv11"));
        assertFlows(
                Map.of("start", 1, "movedIn", 2, "escaped", 1, "new", 1, "relapsed", 1, "formed", 1),
                5,
                table,
                row("mv12"));
        assertFlows(Map.of("transferredIn", 2), 2, table, row("mv31"));
        assertFlows(Map.of("start", 2, "transferredOut", 2), 0, table, row("mv32"));
    }

    @Test
    void aHouseholdThatJoinsOrLeavesTheMinoritiesMovesInTheirTable() {
        var table = read(BY_COMMUNE, "mv");
        var flows = Map.of(
                "start",
                7,
                "escaped",
                2,
                "relapsed",
                1,
                "new",
                1,
                "movedIn",
                3,
                "movedOut",
                4,
                "formed",
                1,
                "transferredIn",
                1,
                "transferredOut",
                1);

        assertFlows(flows, 7, table, "ethnicMinority.");
        assertFlows(Map.of("start", 5, "escaped", 1, "movedOut", 3), 1, table, row("mv11") + "ethnicMinority.");
        assertFlows(Map.of("start", 2, "movedOut", 1, "transferredOut", 1), 0, table, row("mv32") + "ethnicMinority.");
    }

    @Test
    void theCommunesSumToTheProvince() {
        var table = read(BY_COMMUNE, "mv");

        for (String flow : FLOWS) {
            List<Integer> rows = table.getList("areas." + flow);
            assertEquals(
                    table.getInt(flow),
                    rows.stream().mapToInt(Integer::intValue).sum(),
                    flow);
        }
    }

    @Test
    void onAMapOnWhichBothCommunesAreOneNobodyMovedBetweenThem() {
        var restated = read("area=mv&year=2020&boundaries=2025-07-01", "mv");

        assertFlows(
                Map.of("start", 10, "escaped", 3, "relapsed", 1, "new", 1, "formed", 1, "dissolved", 1),
                9,
                restated,
                "");
    }

    /** 11 and 31 are rural, 12 is urban; who moved between them moved between the groups. */
    @Test
    void urbanAndRuralCommunesHaveTheirOwnLinesAsInTheOfficialForm() {
        var table = read(BY_COMMUNE, "mv");
        String urban = "residences.find { it.residence == 'URBAN' }.";
        String rural = "residences.find { it.residence == 'RURAL' }.";

        assertFlows(
                Map.of("start", 1, "movedIn", 2, "escaped", 1, "new", 1, "relapsed", 1, "formed", 1), 5, table, urban);
        assertFlows(
                Map.of(
                        "start",
                        9,
                        "escaped",
                        2,
                        "movedOut",
                        2,
                        "dissolved",
                        1,
                        "transferredIn",
                        2,
                        "transferredOut",
                        2),
                4,
                table,
                rural);
        assertEquals(List.of("mv12", "mv22"), table.getList(urban + "areas.area.code"));
        assertEquals(List.of("mv11", "mv21", "mv31", "mv32"), table.getList(rural + "areas.area.code"));
        assertFlows(Map.of("start", 2, "transferredOut", 2), 0, table, rural + row("mv32"));
    }

    @Test
    void ratesAtTheStartAreOfLastYearsHouseholdsAndAtTheEndOfThisYears() {
        var table = read(BY_COMMUNE, "mv");

        assertEquals(List.of(12, 12), List.of(table.getInt("householdsBefore"), table.getInt("households")));
        assertEquals(83.33F, table.getFloat("startRate"));
        assertEquals(25.00F, table.getFloat("escapedRate"));
        assertEquals(8.33F, table.getFloat("relapsedRate"));
        assertEquals(8.33F, table.getFloat("newRate"));
        assertEquals(75.00F, table.getFloat("endRate"));
        assertEquals(7, table.getInt(row("mv11") + "householdsBefore"));
        assertEquals(4, table.getInt(row("mv11") + "households"));
        assertNull(table.get(row("mv32") + "endRate"), "no household is left there");
    }

    @Test
    void anOfficialOfADistrictReadsThatDistrictAlone() {
        given().auth()
                .oauth2(TestTokens.of("district-officer", "mv3"))
                .get("/v1/reports/movement?area=mv3&year=2020")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
        given().auth()
                .oauth2(TestTokens.of("district-officer", "mv3"))
                .get("/v1/reports/movement?area=mv1&year=2020")
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }

    @Test
    void thePublicAndEnumeratorsReadNoMovement() {
        given().get("/v1/reports/movement?area=mv&year=2020").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("enumerator", "mv"))
                .get("/v1/reports/movement?area=mv&year=2020")
                .then()
                .statusCode(403);
    }

    /** 33 was divided into 31 and 22 on 2016-01-01; 21 stayed, and a household that goes there has moved. */
    @Test
    void aHouseholdOfADividedCommuneIsTransferredWithItsPart() {
        events.clear();
        var areas = new AreaFixture("mw");
        var divided = LocalDate.of(2016, 1, 1);
        events.addAll(areas.events());
        var of2015 = UUID.randomUUID();
        var of2016 = UUID.randomUUID();
        events.add(areas.review(of2015, 2015, "PRIOR", "DECIDED", 1));
        events.add(areas.review(of2016, 2016, "PERIODIC", "DECIDED", 1));
        for (var part : List.of("31", "31", "22", "21")) {
            var household = HouseholdStory.in(areas.commune("33"), true, EARLY).moving(areas.commune(part), divided);
            household.reviewed(2015, of2015, areas.commune("33"), "POOR", "INCOME", null);
            household.reviewed(2016, of2016, areas.commune(part), "POOR", "INCOME", "STAYED");
            events.add(household.event(1));
            events.add(household.resultEvent(2015, 1));
            events.add(household.resultEvent(2016, 1));
        }
        publish();

        var table = read("area=mw&year=2016&breakdown=commune", "mw");

        assertFlows(
                Map.of("start", 4, "movedIn", 1, "movedOut", 1, "transferredIn", 3, "transferredOut", 3), 4, table, "");
        assertFlows(Map.of("start", 4, "movedOut", 1, "transferredOut", 3), 0, table, row("mw33"));
        assertFlows(Map.of("transferredIn", 2), 2, table, row("mw31"));
        assertFlows(Map.of("transferredIn", 1), 1, table, row("mw22"));
        assertFlows(Map.of("movedIn", 1), 1, table, row("mw21"));
    }

    @Test
    void anotherVersionOfTheStandardIsAChangeOfIt() {
        events.clear();
        var areas = new AreaFixture("mz");
        events.addAll(areas.events());
        events.add(areas.review(UUID.randomUUID(), 2018, "PRIOR", "DECIDED", 1, 1));
        events.add(areas.review(UUID.randomUUID(), 2019, "PERIODIC", "DECIDED", 1, 1));
        events.add(areas.review(UUID.randomUUID(), 2020, "PERIODIC", "DECIDED", 1, 2));
        publish();

        assertFalse(read("area=mz&year=2019", "mz").getBoolean("standardChanged"));
        assertTrue(read("area=mz&year=2020", "mz").getBoolean("standardChanged"));
    }

    private static String row(String code) {
        return "areas.find { it.area.code == '" + code + "' }.";
    }

    private static void assertFlows(Map<String, Integer> flows, int end, JsonPath table, String at) {
        for (String flow : FLOWS) {
            int expected = flow.equals("end") ? end : flows.getOrDefault(flow, 0);
            assertEquals(expected, table.getInt(at + flow), at + flow);
        }
    }

    private static JsonPath read(String question, String area) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", area))
                .get("/v1/reports/movement?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void stays(HouseholdStory household, UUID area, String livingStandard, String movement) {
        startsOnly(household);
        household.reviewed(2020, now, area, livingStandard, livingStandard.equals("POOR") ? "INCOME" : null, movement);
        events.add(household.resultEvent(2020, 1));
    }

    private void changesGroup(HouseholdStory household, boolean minority, UUID area) {
        startsOnly(household);
        HouseholdStory after = household.ofMinority(minority).reviewed(2020, now, area, "POOR", "INCOME", "STAYED");
        events.add(after.event(2));
        events.add(after.resultEvent(2020, 1));
    }

    private void startsOnly(HouseholdStory household) {
        household.reviewed(2019, before, household.stays().getFirst().area(), "POOR", "INCOME", null);
        events.add(household.event(1));
        events.add(household.resultEvent(2019, 1));
    }

    private void arrives(HouseholdStory household, UUID area, String movement) {
        household.reviewed(2020, now, area, "POOR", "DEPRIVATION", movement);
        events.add(household.event(1));
        events.add(household.resultEvent(2020, 1));
    }

    private void publish() {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }
}
