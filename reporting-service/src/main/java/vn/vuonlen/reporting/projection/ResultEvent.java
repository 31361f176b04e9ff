package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of {@code household.result.v1}. */
record ResultEvent(
        UUID householdId,
        UUID reviewId,
        Integer restatement,
        EventDecision restatementDecision,
        Integer year,
        UUID areaId,
        Boolean ethnicMinority,
        @JsonProperty("class") String livingStandard,
        String route,
        String movement) {

    private static final String NONE = "NONE";

    ResultEvent {
        requireNonNull(householdId, "householdId");
        requireNonNull(reviewId, "reviewId");
        requireNonNull(year, "year");
        requireNonNull(areaId, "areaId");
        requireNonNull(ethnicMinority, "ethnicMinority");
        requireNonNull(livingStandard, "class");
        restatement = restatement == null ? 0 : restatement;
        route = route == null ? NONE : route;
        movement = movement == null ? NONE : movement;
    }

    /** The first day on which it was known; null if it always was. */
    LocalDate knownFrom() {
        return restatement == 0 || restatementDecision == null ? null : restatementDecision.date();
    }
}
