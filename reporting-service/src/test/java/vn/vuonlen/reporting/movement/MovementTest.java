package vn.vuonlen.reporting.movement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    @Inject
    DataSource database;

    private final UUID before = UUID.randomUUID();
    private final UUID now = UUID.randomUUID();
    private final List<PublishedState> told = new ArrayList<>();

    @Test
    void everyWayToBecomeOrToLeaveThePoorHasItsColumnAndTheTableBalances() {
        var land = new AreaFixture("mv");
        UUID c11 = land.commune("11");
        UUID c12 = land.commune("12");
        UUID c31 = land.commune("31");
        UUID c32 = land.commune("32");
        told.addAll(land.told());
        told.add(land.review(before, 2019, "PRIOR", "DECIDED", 1));
        told.add(land.review(now, 2020, "PERIODIC", "DECIDED", 1));

        stays(HouseholdStory.in(c11, true, EARLY), c11, "POOR", "STAYED");
        stays(HouseholdStory.in(c11, true, EARLY), c11, "NEAR_POOR", "ESCAPED");
        stays(HouseholdStory.in(c11, false, EARLY), c11, "NONE", "ESCAPED");
        stays(HouseholdStory.in(c11, true, EARLY).moving(c12, LocalDate.of(2020, 5, 1)), c12, "POOR", "STAYED");
        stays(HouseholdStory.in(c11, true, EARLY).moving(c12, LocalDate.of(2020, 5, 1)), c12, "AVERAGE", "ESCAPED");
        // 32 merged into 31: the household did not move, its unit did.
        stays(HouseholdStory.in(c32, true, EARLY).moving(c31, LocalDate.of(2020, 1, 1)), c31, "POOR", "STAYED");
        // Of another ethnic group than the year before, one of them in the unit that its own became.
        changesGroup(HouseholdStory.in(c11, true, EARLY), false, c11);
        changesGroup(HouseholdStory.in(c12, false, EARLY), true, c12);
        changesGroup(HouseholdStory.in(c32, true, EARLY).moving(c31, LocalDate.of(2020, 1, 1)), false, c31);
        startsOnly(HouseholdStory.in(c11, false, EARLY).ending(LocalDate.of(2020, 7, 1)));
        arrives(HouseholdStory.in(c12, true, EARLY), c12, "NEW");
        arrives(HouseholdStory.in(c12, true, EARLY), c12, "RELAPSED");
        arrives(HouseholdStory.in(c12, true, LocalDate.of(2020, 2, 1)), c12, "NEW");
        hear();

        var table = read("area=mv&year=2020&breakdown=commune", "mv");
        assertFlows(
                Map.of(
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
                        2),
                9,
                table,
                "");
        assertFlows(Map.of("start", 7, "escaped", 2, "movedOut", 2, "dissolved", 1), 2, table, row("mv11"));
        assertFlows(
                Map.of("start", 1, "movedIn", 2, "escaped", 1, "new", 1, "relapsed", 1, "formed", 1),
                5,
                table,
                row("mv12"));
        assertFlows(Map.of("transferredIn", 2), 2, table, row("mv31"));
        assertFlows(Map.of("start", 2, "transferredOut", 2), 0, table, row("mv32"));
        assertFlows(
                Map.of(
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
                        1),
                7,
                table,
                "ethnicMinority.");
        assertFlows(Map.of("start", 5, "escaped", 1, "movedOut", 3), 1, table, row("mv11") + "ethnicMinority.");
        assertFlows(Map.of("start", 2, "movedOut", 1, "transferredOut", 1), 0, table, row("mv32") + "ethnicMinority.");
        for (String flow : FLOWS) {
            List<Integer> rows = table.getList("areas." + flow);
            assertEquals(
                    table.getInt(flow),
                    rows.stream().mapToInt(Integer::intValue).sum(),
                    flow);
        }

        var restated = read("area=mv&year=2020&boundaries=2025-07-01", "mv");
        assertFlows(
                Map.of("start", 10, "escaped", 3, "relapsed", 1, "new", 1, "formed", 1, "dissolved", 1),
                9,
                restated,
                "");

        // An official of one commune sees that commune and no other; the public sees none.
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
        given().get("/v1/reports/movement?area=mv&year=2020").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("enumerator", "mv"))
                .get("/v1/reports/movement?area=mv&year=2020")
                .then()
                .statusCode(403);
    }

    @Test
    void anotherVersionOfTheStandardIsAChangeOfIt() {
        var land = new AreaFixture("mz");
        told.addAll(land.told());
        told.add(land.review(UUID.randomUUID(), 2018, "PRIOR", "DECIDED", 1, 1));
        told.add(land.review(before, 2019, "PERIODIC", "DECIDED", 1, 1));
        told.add(land.review(now, 2020, "PERIODIC", "DECIDED", 1, 2));
        hear();

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

    private void stays(HouseholdStory house, UUID area, String standing, String movement) {
        startsOnly(house);
        house.found(2020, now, area, standing, standing.equals("POOR") ? "INCOME" : null, movement);
        told.add(house.result(2020, 1));
    }

    private void changesGroup(HouseholdStory house, boolean minority, UUID area) {
        startsOnly(house);
        HouseholdStory after = house.ofMinority(minority).found(2020, now, area, "POOR", "INCOME", "STAYED");
        told.add(after.household(2));
        told.add(after.result(2020, 1));
    }

    private void startsOnly(HouseholdStory house) {
        house.found(2019, before, house.stays().getFirst().area(), "POOR", "INCOME", null);
        told.add(house.household(1));
        told.add(house.result(2019, 1));
    }

    private void arrives(HouseholdStory house, UUID area, String movement) {
        house.found(2020, now, area, "POOR", "DEPRIVATION", movement);
        told.add(house.household(1));
        told.add(house.result(2020, 1));
    }

    private void hear() {
        try (var teller = new EventPublisher()) {
            teller.tell(told);
            teller.await(database);
        }
    }
}
