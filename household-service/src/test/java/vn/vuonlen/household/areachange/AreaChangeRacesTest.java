package vn.vuonlen.household.areachange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.areachange.AreaChangeFixture.DAY;
import static vn.vuonlen.household.areachange.AreaChangeFixture.approve;
import static vn.vuonlen.household.areachange.AreaChangeFixture.change;
import static vn.vuonlen.household.areachange.AreaChangeFixture.propose;
import static vn.vuonlen.household.areachange.AreaChangeFixture.proposed;
import static vn.vuonlen.household.areachange.AreaChangeFixture.unit;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;

/** Two acts at once: of two proposals of a unit, or two approvals, one is refused, and no registration is left behind. */
@QuarkusTest
@RepeatedAttack
@Tag("attack-races")
class AreaChangeRacesTest {

    private static final String RURAL = HouseholdFixture.RURAL;

    private static final Map<String, Object> SPLIT = Map.of(
            "kind",
            "SPLIT",
            "unit",
            RURAL,
            "parts",
            List.of(
                    Map.of("into", unit("03998", "Mường Toong Thượng", "XA"), "weight", 0.5),
                    Map.of("into", unit("03997", "Mường Toong Hạ", "XA"), "weight", 0.5, "rest", true)));

    @Inject
    HouseholdFixture fixture;

    @Inject
    AreaChangeFixture areas;

    @Inject
    DataSource database;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void theAreasOf2025() {
        areas.restore();
        areas.household(RURAL);
    }

    @AfterEach
    void theAreasOfTheFiles() {
        others.close();
        areas.restore();
    }

    @Test
    void ofTwoApprovalsAtOnceOneIsRefused() throws Exception {
        var proposal = proposed(change(DAY, SPLIT));

        var outcomes = atOnce(
                "area", () -> outcome(approve(proposal, "chairman")), () -> outcome(approve(proposal, "deputy")));

        assertEquals(List.of("200 null", "409 area-change-decided"), outcomes);
        assertEquals("2", fixture.value("SELECT count(*) FROM household_stay"));
        assertEquals("2", fixture.value("SELECT count(*) FROM area_succession WHERE source = 'CHANGE'"));
    }

    @Test
    void ofTwoProposalsOfAUnitAtOnceOneIsRefused() throws Exception {
        var outcomes = atOnce(
                "area_change", () -> outcome(propose(change(DAY, SPLIT))), () -> outcome(propose(change(DAY, SPLIT))));

        assertEquals(List.of("201 null", "409 area-change-proposed"), outcomes);
        assertEquals("1", fixture.value("SELECT count(*) FROM area_change"));
    }

    /** What was registered while the change was on its way moves with it. */
    @Test
    void aRegistrationInProgressMovesToo() throws Exception {
        var proposal = proposed(change(DAY, SPLIT));
        try (var gate = Gate.beforeWriting(database, "member")) {
            var registering =
                    others.submit(() -> register(newInRural()).extract().statusCode());
            gate.awaitWaiting(1);
            var approving = others.submit(() -> approve(proposal).extract().statusCode());
            gate.awaitWaiting(2, approving);
            gate.open();
            assertEquals(201, registering.get());
            if (approving.get() != 200) {
                approve(proposal).statusCode(200);
            }
        }

        assertEquals("0", fixture.value("""
                SELECT count(*) FROM household_stay s JOIN area a ON a.id = s.area_id
                WHERE s.to_date IS NULL AND a.valid_to IS NOT NULL
                """));
        assertEquals("2", fixture.value("SELECT count(*) FROM household"));
    }

    /** Both wait before they write the table, then go on together; their outcomes in order. */
    private List<String> atOnce(String table, Callable<String> one, Callable<String> other) throws Exception {
        try (var gate = Gate.beforeWriting(database, table)) {
            var first = others.submit(one);
            gate.awaitWaiting(1);
            var second = others.submit(other);
            gate.awaitWaiting(2, second);
            gate.open();
            return Stream.of(first.get(), second.get()).sorted().toList();
        }
    }

    private static String outcome(ValidatableResponse answer) {
        return answer.extract().statusCode() + " " + answer.extract().path("code");
    }

    private static Map<String, Object> newInRural() {
        var household = household("Vừ A Dia");
        household.put("id", UUID.randomUUID());
        household.put("area", RURAL);
        household.put("registeredOn", DAY.plusDays(3).toString());
        return household;
    }
}
