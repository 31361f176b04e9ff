package vn.vuonlen.funding;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

/** The review of 2017: poor households in one commune, none in another; told through the topics once for all tests. */
public final class Households {

    private static boolean told;

    private Households() {}

    static synchronized void areHeard() {
        if (told) {
            return;
        }
        try (var household = new HouseholdService()) {
            var review = UUID.randomUUID();
            tellReview(household, review, "PERIODIC", 2017, 2);
            tellResult(household, review, UUID.randomUUID(), 0, Province.PLAIN_COMMUNE, "NEAR_POOR");
            tellResult(household, review, UUID.randomUUID(), 0, Province.WELL_OFF_COMMUNE, "AVERAGE");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Province.count("SELECT count(*) FROM class_heard JOIN review_heard r ON r.id = review_id"
                                + " WHERE r.year = 2017 AND r.decided")
                        == 2);
        told = true;
    }

    static void tellReview(HouseholdService household, UUID id, String kind, int year, Integer results) {
        household.tellReview(household
                .sample("review")
                .put("id", id.toString())
                .put("kind", kind)
                .put("year", year)
                .put("results", results));
    }

    /** Returns the id of the result. */
    static UUID tellResult(
            HouseholdService household, UUID review, UUID id, int restatement, String area, String householdClass) {
        var result = UUID.randomUUID();
        household.tellResult(household
                .sample("result")
                .put("id", result.toString())
                .put("reviewId", review.toString())
                .put("householdId", id.toString())
                .put("restatement", restatement)
                .put("areaId", Province.id(area).toString())
                .put("class", householdClass));
        return result;
    }
}
