package vn.vuonlen.funding;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

/** The review of 2017, with poor households in one commune and none in another; published once for all tests. */
public final class ReviewFixture {

    private static boolean provided;

    private ReviewFixture() {}

    static synchronized void provide() {
        if (provided) {
            return;
        }
        try (var household = new HouseholdEvents()) {
            var review = UUID.randomUUID();
            publishReview(household, review, "PERIODIC", 2017, 2);
            publishResult(household, review, UUID.randomUUID(), 0, ProvinceFixture.PLAIN_COMMUNE, "NEAR_POOR");
            publishResult(household, review, UUID.randomUUID(), 0, ProvinceFixture.WELL_OFF_COMMUNE, "AVERAGE");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        ProvinceFixture.count("SELECT count(*) FROM household_class JOIN review r ON r.id = review_id"
                                        + " WHERE r.year = 2017 AND r.decided")
                                == 2);
        provided = true;
    }

    static void publishReview(HouseholdEvents household, UUID id, String kind, int year, Integer results) {
        household.publishReview(household
                .sample("review")
                .put("id", id.toString())
                .put("kind", kind)
                .put("year", year)
                .put("results", results));
    }

    /** Returns the id of the result. */
    static UUID publishResult(
            HouseholdEvents household, UUID review, UUID id, int restatement, String area, String householdClass) {
        var result = UUID.randomUUID();
        household.publishResult(household
                .sample("result")
                .put("id", result.toString())
                .put("reviewId", review.toString())
                .put("householdId", id.toString())
                .put("restatement", restatement)
                .put("areaId", ProvinceFixture.id(area).toString())
                .put("class", householdClass));
        return result;
    }
}
