package vn.vuonlen.funding;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** Through the topics, in whatever order. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class HearingTest {

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

            Households.tellResult(owner, review, household, 0, Province.PLAIN_COMMUNE, "POOR");
            Households.tellResult(owner, review, UUID.randomUUID(), 0, Province.PLAIN_COMMUNE, "NONE");
            awaitHeard(3, review);
        }

        assertEquals(1, rows(review, "household_id = '" + household + "' AND restatement = 1 AND NOT in_poverty"));
    }

    @Test
    void what_cannot_be_read_is_parked_and_the_rest_is_heard() {
        long parked = Province.count("SELECT count(*) FROM parked");
        var review = UUID.randomUUID();
        try (var owner = new HouseholdService()) {
            for (int i = 0; i < 20; i++) {
                owner.tellUnreadable("result");
                Households.tellResult(owner, review, UUID.randomUUID(), 0, Province.PLAIN_COMMUNE, "POOR");
            }
            awaitRows(review, 20);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Province.count("SELECT count(*) FROM parked") == parked + 20);
    }

    /** The late restatement leaves no row of its own: the kit's memory of what was heard tells when it came. */
    private static void awaitHeard(int results, UUID review) {
        awaitRows(review, 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Province.count("SELECT count(*) FROM heard WHERE topic = 'household.result.v1'") >= results);
    }

    private static void awaitRows(UUID review, long count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(review, "true") == count);
    }

    private static long rows(UUID review, String condition) {
        return Province.count(
                "SELECT count(*) FROM class_heard WHERE review_id = '%s' AND %s".formatted(review, condition));
    }
}
