package vn.vuonlen.funding;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** Events of household-service, in whatever order they arrive. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ConsumedEventsTest {

    @BeforeEach
    void provideProvince() throws Exception {
        ProvinceFixture.provide();
    }

    @Test
    void theHighestRestatementWinsInWhateverOrderTheyArrive() {
        var review = UUID.randomUUID();
        var household = UUID.randomUUID();
        try (var owner = new HouseholdEvents()) {
            ReviewFixture.publishResult(owner, review, household, 1, ProvinceFixture.PLAIN_COMMUNE, "AVERAGE");
            awaitRows(review, 1);

            awaitConsumed(
                    ReviewFixture.publishResult(owner, review, household, 0, ProvinceFixture.PLAIN_COMMUNE, "POOR"));
        }

        assertEquals(1, rows(review, "household_id = '" + household + "' AND restatement = 1 AND NOT in_poverty"));
    }

    @Test
    void unreadableEventsBecomeDeadLettersAndTheRestIsConsumed() {
        long before = ProvinceFixture.count("SELECT count(*) FROM dead_letter");
        var review = UUID.randomUUID();
        try (var owner = new HouseholdEvents()) {
            for (int i = 0; i < 20; i++) {
                owner.publishUnreadable("result");
                ReviewFixture.publishResult(owner, review, UUID.randomUUID(), 0, ProvinceFixture.PLAIN_COMMUNE, "POOR");
            }
            awaitRows(review, 20);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProvinceFixture.count("SELECT count(*) FROM dead_letter") == before + 20);
    }

    @Test
    void untilAllResultsAreConsumedNoAreaIsRefusedForLackOfPoorHouseholds() {
        var review = UUID.randomUUID();
        try (var owner = new HouseholdEvents()) {
            ReviewFixture.publishReview(owner, review, "PERIODIC", 2022, 2);
            ReviewFixture.publishResult(
                    owner, review, UUID.randomUUID(), 0, ProvinceFixture.WELL_OFF_COMMUNE, "AVERAGE");
            awaitRows(review, 1);
            assertEquals(201, proposed(2022).statusCode(), "one of two was consumed");

            ReviewFixture.publishResult(owner, review, UUID.randomUUID(), 0, ProvinceFixture.PLAIN_COMMUNE, "POOR");
            awaitRows(review, 2);
        }

        assertEquals("no-poor-households", proposed(2022).path("code"));
    }

    /** A review of earlier years is decided with its first imported row, and its results are counted after the last. */
    @Test
    void beforeImportedResultsAreCountedNoAreaIsRefusedForLackOfPoorHouseholds() {
        var review = UUID.randomUUID();
        try (var owner = new HouseholdEvents()) {
            ReviewFixture.publishReview(owner, review, "PRIOR", 2023, null);
            ReviewFixture.publishResult(owner, review, UUID.randomUUID(), 0, ProvinceFixture.PLAIN_COMMUNE, "POOR");
            awaitRows(review, 1);
        }

        assertEquals(201, proposed(2023).statusCode());
    }

    /** Its poor households may be in either part: until the next review neither is refused for the lack of them. */
    @Test
    void ofADividedUnitNobodyKnowsWhereItsPoorHouseholdsWent() {
        var divided = "03901";
        var review = UUID.randomUUID();
        try (var owner = new HouseholdEvents()) {
            publishDivided(owner, divided);
            ReviewFixture.publishReview(owner, review, "PERIODIC", 2024, 2);
            ReviewFixture.publishResult(
                    owner, review, UUID.randomUUID(), 0, ProvinceFixture.WELL_OFF_COMMUNE, "AVERAGE");
            ReviewFixture.publishResult(owner, review, UUID.randomUUID(), 0, divided, "POOR");
            awaitRows(review, 2);
        }

        assertEquals(201, proposed(2024).statusCode());
    }

    /** A commune of 2015 that became parts of two others. */
    private static void publishDivided(HouseholdEvents owner, String code) {
        var area = owner.sample("area")
                .put("id", ProvinceFixture.id(code).toString())
                .put("code", code)
                .put("level", "COMMUNE")
                .put("parentId", ProvinceFixture.id(ProvinceFixture.DIEN_BIEN).toString())
                .put("validFrom", "2015-01-01")
                .put("validTo", "2015-12-31");
        area.putArray("designations");
        var successors = area.putArray("successors");
        for (var part : List.of(ProvinceFixture.WELL_OFF_COMMUNE, ProvinceFixture.PLAIN_COMMUNE)) {
            successors
                    .addObject()
                    .put("areaId", ProvinceFixture.id(part).toString())
                    .put("effectiveDate", "2016-01-01")
                    .put("kind", "SPLIT")
                    .put("legalInstrument", "Nghị quyết mẫu")
                    .put("weight", 0.5);
        }
        owner.publishArea(area);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProvinceFixture.count("SELECT count(*) FROM area_succession WHERE from_id = '"
                                + ProvinceFixture.id(code) + "'")
                        == 2);
    }

    private static Response proposed(int year) {
        var line = FundingApi.MAKER.created("/v1/budgets", FundingApi.budget(year, "LIVELIHOODS", 100));
        return FundingApi.MAKER.post(
                "/v1/allocations", FundingApi.allocation(line, ProvinceFixture.WELL_OFF_COMMUNE, 1));
    }

    /** A late restatement leaves no row of its own, but the kit's versions show that it was consumed. */
    private static void awaitConsumed(UUID result) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ProvinceFixture.count("SELECT count(*) FROM consumed_version WHERE thing = '" + result + "'")
                                == 1);
    }

    private static void awaitRows(UUID review, long count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(review, "true") == count);
    }

    private static long rows(UUID review, String condition) {
        return ProvinceFixture.count(
                "SELECT count(*) FROM household_class WHERE review_id = '%s' AND %s".formatted(review, condition));
    }
}
