package vn.vuonlen.funding.projection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.UUID;

/** The members of household.result.v1 that eligibility needs. */
record ResultEvent(
        UUID reviewId,
        UUID householdId,
        int restatement,
        UUID areaId,
        @JsonProperty("class") String householdClass) {

    private static final Set<String> IN_POVERTY = Set.of("POOR", "NEAR_POOR");

    ResultEvent {
        requireNonNull(reviewId, "reviewId");
        requireNonNull(householdId, "householdId");
        requireNonNull(areaId, "areaId");
        requireNonNull(householdClass, "class");
    }

    boolean inPoverty() {
        return IN_POVERTY.contains(householdClass);
    }
}
