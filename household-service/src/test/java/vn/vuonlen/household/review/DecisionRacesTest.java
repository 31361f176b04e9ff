package vn.vuonlen.household.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.province;
import static vn.vuonlen.household.importing.ImportClient.NDJSON;
import static vn.vuonlen.household.importing.ImportClient.counts;
import static vn.vuonlen.household.importing.ImportClient.imported;
import static vn.vuonlen.household.importing.ImportClient.rejects;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;

/** A registration into a year and the decision of the year at once: the decision counts it, or it is refused. */
@QuarkusTest
@RepeatedAttack
@Tag("attack-races")
class DecisionRacesTest {

    private static final String HOUSEHOLDS = "SELECT count(*) FROM household_stay WHERE from_date <= '2018-12-31'";

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    private UUID review;

    @BeforeEach
    void aClosedReview() {
        fixture.empty();
        fixture.household(HouseholdFixture.RURAL);
        review = fixture.openReviewWithoutProcedure(2018);
        province("officer").post("/v1/reviews/" + review + "/closing").then().statusCode(200);
    }

    @AfterEach
    void awaitOthers() {
        others.close();
    }

    @Test
    void aDecisionCountsARegistrationInProgress() throws Exception {
        assertEquals("2", countedWhile(() -> register(new2018()).statusCode(201)));
    }

    @Test
    void aDecisionCountsAnImportInProgress() throws Exception {
        assertEquals("2", countedWhile(() -> imported("kind=households", NDJSON, json(new2018()))));
    }

    /** What passed no rule of the service is held by the database. */
    @Test
    void aDecisionCountsWhatIsWrittenWithoutTheService() throws Exception {
        assertEquals("2", countedWhile(() -> {
            fixture.sql("""
                    INSERT INTO household (id, area_id, ethnic_minority, registered_on, head_name, head_search, size)
                    SELECT gen_random_uuid(), area_id, true, '2018-06-01', head_name, head_search, 4 FROM household;
                    INSERT INTO household_stay (household_id, area_id, from_date)
                    SELECT id, area_id, '2018-06-01' FROM household WHERE registered_on = '2018-06-01';
                    UPDATE member SET ordinal = ordinal;
                    """);
            return null;
        }));
    }

    /** The number of households when the decision returned, with a registration in progress when it began. */
    private String countedWhile(Callable<?> registration) throws Exception {
        try (var gate = Gate.beforeWriting(database, "member")) {
            var registering = others.submit(registration);
            gate.awaitWaiting(1);
            var deciding = others.submit(this::decideAndCount);
            gate.awaitWaiting(2, deciding);
            gate.open();
            registering.get();
            var atDecision = deciding.get();
            assertEquals(atDecision, fixture.value(HOUSEHOLDS));
            return atDecision;
        }
    }

    @Test
    void aRegistrationDuringADecisionKnowsOfIt() throws Exception {
        var refused = whileDeciding(() -> register(new2018()));

        assertEquals(409, refused.extract().statusCode());
        assertEquals("year-decided", refused.extract().path("code"));
        assertEquals("1", fixture.value(HOUSEHOLDS));
    }

    @Test
    void anImportDuringADecisionKnowsOfIt() throws Exception {
        var job = whileDeciding(() -> imported("kind=households", NDJSON, json(new2018())));

        assertEquals(List.of(0, 1, 0), counts(job));
        assertEquals(List.of("1 registeredOn year-decided"), rejects(job));
        assertEquals("1", fixture.value(HOUSEHOLDS));
    }

    private <T> T whileDeciding(Callable<T> registration) throws Exception {
        try (var gate = Gate.beforeChangeOf(database, "review", review)) {
            var deciding = others.submit(this::decide);
            gate.awaitWaiting(1);
            var registering = others.submit(registration);
            gate.awaitWaiting(2, registering);
            gate.open();
            deciding.get().statusCode(200);
            return registering.get();
        }
    }

    private String decideAndCount() {
        decide().statusCode(200);
        return fixture.value(HOUSEHOLDS);
    }

    private ValidatableResponse decide() {
        return province("chairman")
                .body(Map.of("number", "158/QĐ-UBND", "date", "2019-02-26"))
                .post("/v1/reviews/" + review + "/decision")
                .then();
    }

    private static Map<String, Object> new2018() {
        var household = household("Vừ A Dia");
        household.put("registeredOn", "2018-06-01");
        return household;
    }

    private static String json(Map<String, Object> household) throws Exception {
        return new ObjectMapper().writeValueAsString(household);
    }
}
