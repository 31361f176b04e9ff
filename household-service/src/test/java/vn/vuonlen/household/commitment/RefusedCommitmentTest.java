package vn.vuonlen.household.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.commitment.CommitmentFixture.OFFICER;
import static vn.vuonlen.household.commitment.CommitmentFixture.PLAN;
import static vn.vuonlen.household.commitment.CommitmentFixture.commitment;
import static vn.vuonlen.household.commitment.CommitmentFixture.path;
import static vn.vuonlen.household.commitment.CommitmentFixture.register;
import static vn.vuonlen.household.commitment.CommitmentFixture.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.clock.VietnamClock;

/** Each refusal of a commitment and of its withdrawal, and that nothing of it is stored. */
@QuarkusTest
class RefusedCommitmentTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    private UUID household;
    private UUID better;
    private int stored;

    @BeforeEach
    void aPoorHousehold() {
        fixture.empty();
        household = fixture.household(RURAL);
        better = fixture.household(RURAL);
        fixture.year(2017, Map.of(household, 500_000L, better, 5_000_000L));
        stored = 0;
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals(Integer.toString(stored), fixture.value("SELECT count(*) FROM commitment"));
        fixture.empty();
    }

    private void refused(int status, String code, String pointer, Map<String, Object> commitment) {
        register(household, commitment)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer))
                .body(not(containsString(PLAN)));
    }

    @Test
    void whatIsMissingOrNoValue() {
        for (var field : List.of("year", "plan", "by", "registeredOn")) {
            var commitment = commitment();
            commitment.remove(field);
            refused(400, "invalid-value", "/" + field, commitment);
        }
        refused(400, "invalid-value", "/plan", commitment("plan", " "));
        refused(400, "invalid-value", "/plan", commitment("plan", "a".repeat(1001)));
        refused(400, "invalid-value", "/year", commitment("year", 12));
        refused(400, "invalid-value", "/by", commitment("by", "2018-02-30"));
        refused(400, "unknown-field", "/colour", commitment("colour", "red"));
    }

    @Test
    void aPlanThatIsNoTextAndCodesThatAreNone() {
        refused(422, "text-garbled", "/plan", commitment("plan", "NguyÔn V¨n ®Þnh nu«i bß"));
        refused(422, "not-a-name", "/plan", commitment("plan", "123"));
        refused(422, "unknown-code", "/aspirations/0", commitment("aspirations", List.of("GOLD")));
        refused(422, "repeated-code", "/aspirations/1", commitment("aspirations", List.of("LOAN", "LOAN")));
        refused(422, "too-many-codes", "/aspirations", commitment("aspirations", Collections.nCopies(50, "LOAN")));
    }

    @Test
    void daysThatDoNotFit() {
        var tomorrow = LocalDate.now(VietnamClock.ZONE).plusDays(1);
        var future = commitment("registeredOn", tomorrow.toString());
        future.put("year", tomorrow.getYear() + 1);
        future.put("by", (tomorrow.getYear() + 1) + "-11-30");
        refused(422, "committed-in-future", "/registeredOn", future);
        refused(422, "committed-for-other-year", "/year", commitment("year", 2020));
        refused(422, "committed-for-other-year", "/year", commitment("year", 2017));
        refused(422, "due-outside-year", "/by", commitment("by", "2019-01-01"));
        refused(422, "due-outside-year", "/by", commitment("by", "2018-03-11"));
        refused(409, "year-decided", "/registeredOn", commitment("registeredOn", "2017-12-31"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var commitment = commitment("year", 2020);
        commitment.put("aspirations", List.of("GOLD"));

        register(better, commitment)
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("committed-for-other-year", "unknown-code", "household-not-poor"));
    }

    @Test
    void whoIsNotPoor() {
        register(better, commitment())
                .statusCode(409)
                .body("code", equalTo("household-not-poor"))
                .body("detail", containsString("nor near-poor"));
        register(HouseholdFixture.registered(LocalDate.of(2018, 1, 15)), commitment())
                .statusCode(409)
                .body("code", equalTo("household-not-poor"));
    }

    @Test
    void whoWasNotRegisteredYetOrHasEnded() {
        var late = HouseholdFixture.registered(LocalDate.of(2018, 4, 1));
        register(late, commitment())
                .statusCode(409)
                .body("errors.code", containsInAnyOrder("committed-before-registration", "household-not-poor"));
        var ending = new LinkedHashMap<String, Object>();
        ending.put("id", UUID.randomUUID());
        ending.put("kind", "DISSOLUTION");
        ending.put("date", "2018-02-01");
        ending.put("reason", "Cả hộ chuyển đi");
        ending.put("endReason", "MOVED_AWAY");
        as(TestTokens.of("province-officer", "11"))
                .body(ending)
                .post("/v1/households/" + household + "/changes")
                .then()
                .statusCode(201);

        refused(409, "household-has-ended", "/registeredOn", commitment());
    }

    @Test
    void aWithdrawalThatDoesNotFit() {
        as(OFFICER)
                .body(Map.of("withdrawnOn", "2018-08-20", "reason", "Không còn nhu cầu"))
                .post(path(household) + "/2018/withdrawal")
                .then()
                .statusCode(404);
        register(household, commitment()).statusCode(201);
        stored = 1;
        var tomorrow = LocalDate.now(VietnamClock.ZONE).plusDays(1).toString();

        withdraw(household, tomorrow, "Lý do").statusCode(422).body("code", equalTo("withdrawn-in-future"));
        withdraw(household, "2018-03-11", "Lý do").statusCode(422).body("code", equalTo("withdrawn-before-commitment"));
        withdraw(household, "2018-08-20", " ").statusCode(400).body("errors.pointer", contains("/reason"));
        as(OFFICER)
                .header("If-Match", "\"7\"")
                .body(Map.of("withdrawnOn", "2018-08-20", "reason", "Lý do"))
                .post(path(household) + "/2018/withdrawal")
                .then()
                .statusCode(412);
        withdraw(household, "2018-08-20", "Lý do").statusCode(200);
        stored = 2;
        withdraw(household, "2018-08-21", "Lý do khác").statusCode(409).body("code", equalTo("commitment-withdrawn"));
    }

    /** What the events of a decided year tell stays as it was. */
    @Test
    void whatIsOfADecidedYear() {
        register(household, commitment()).statusCode(201);
        stored = 1;
        var event = "SELECT value FROM published_result WHERE value ->> 'year' = '2018'";
        var review = fixture.openReview(2018);
        HouseholdFixture.submit(HouseholdFixture.survey(review, household, 2018, 500_000))
                .statusCode(201);
        fixture.closeAndDecide(review, 2018);
        var told = fixture.value(event);

        withdraw(household, "2019-03-01", "Lý do")
                .statusCode(409)
                .body("code", equalTo("year-decided"))
                .body("errors.pointer", contains("/withdrawnOn"));
        register(household, commitment("plan", "Học nghề mộc"))
                .statusCode(409)
                .body("code", equalTo("commitment-exists"));
        as(OFFICER)
                .header("If-Match", "\"1\"")
                .body(commitment("plan", "Học nghề mộc"))
                .post(path(household))
                .then()
                .statusCode(409)
                .body("code", equalTo("year-decided"));
        register(household, commitment()).statusCode(200);

        assertEquals(told, fixture.value(event));
    }

    /** An import that stores all rows or none holds its households until its end. */
    @Test
    void whatIsHeldByAnother() throws Exception {
        try (var held = Gate.before(database, "household", household)) {
            register(household, commitment()).statusCode(503).body("code", equalTo("household-busy"));
        }
    }
}
