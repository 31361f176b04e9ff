package vn.vuonlen.funding;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** Through the topics, in whatever order. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class ConsumedEventsTest {

    @BeforeEach
    void the_province_is_heard() throws Exception {
        Province.isHeard();
    }

    @Test
    void the_latest_restatement_holds_whatever_comes_late() {
        var review = UUID.randomUUID();
        var household = UUID.randomUUID();
        try (var owner = new HouseholdService()) {
            Households.tellResult(owner, review, household, 1, Province.PLAIN_COMMUNE, "AVERAGE");
            awaitRows(review, 1);

            awaitHeard(Households.tellResult(owner, review, household, 0, Province.PLAIN_COMMUNE, "POOR"));
        }

        assertEquals(1, rows(review, "household_id = '" + household + "' AND restatement = 1 AND NOT in_poverty"));
    }

    @Test
    void what_cannot_be_read_is_parked_and_the_rest_is_heard() {
        long parked = Province.count("SELECT count(*) FROM dead_letter");
        var review = UUID.randomUUID();
        try (var owner = new HouseholdService()) {
            for (int i = 0; i < 20; i++) {
                owner.tellUnreadable("result");
                Households.tellResult(owner, review, UUID.randomUUID(), 0, Province.PLAIN_COMMUNE, "POOR");
            }
            awaitRows(review, 20);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Province.count("SELECT count(*) FROM dead_letter") == parked + 20);
    }

    @Test
    void until_all_results_were_heard_nobody_is_refused_for_want_of_poor_households() {
        var review = UUID.randomUUID();
        try (var owner = new HouseholdService()) {
            Households.tellReview(owner, review, "PERIODIC", 2022, 2);
            Households.tellResult(owner, review, UUID.randomUUID(), 0, Province.WELL_OFF_COMMUNE, "AVERAGE");
            awaitRows(review, 1);
            assertEquals(201, proposed(2022).statusCode(), "one of two was heard");

            Households.tellResult(owner, review, UUID.randomUUID(), 0, Province.PLAIN_COMMUNE, "POOR");
            awaitRows(review, 2);
        }

        assertEquals("no-poor-households", proposed(2022).path("code"));
    }

    /** Results of earlier years are decided with the first row that is imported, and counted after the last. */
    @Test
    void of_imported_results_nobody_is_refused_before_they_are_counted() {
        var review = UUID.randomUUID();
        try (var owner = new HouseholdService()) {
            Households.tellReview(owner, review, "PRIOR", 2023, null);
            Households.tellResult(owner, review, UUID.randomUUID(), 0, Province.PLAIN_COMMUNE, "POOR");
            awaitRows(review, 1);
        }

        assertEquals(201, proposed(2023).statusCode());
    }

    private static Response proposed(int year) {
        var line = Funding.MAKER.created("/v1/budgets", Funding.budget(year, "LIVELIHOODS", 100));
        return Funding.MAKER.post("/v1/allocations", Funding.allocation(line, Province.WELL_OFF_COMMUNE, 1));
    }

    /** The late restatement leaves no row of its own: the kit's memory of what was heard tells when it came. */
    private static void awaitHeard(UUID result) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Province.count("SELECT count(*) FROM consumed_version WHERE thing = '" + result + "'") == 1);
    }

    private static void awaitRows(UUID review, long count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(review, "true") == count);
    }

    private static long rows(UUID review, String condition) {
        return Province.count(
                "SELECT count(*) FROM class_heard WHERE review_id = '%s' AND %s".formatted(review, condition));
    }
}
