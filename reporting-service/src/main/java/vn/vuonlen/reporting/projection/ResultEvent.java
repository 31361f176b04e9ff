package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What this service reads of {@code household.result.v1}.
 *
 * @param answered what the survey is known to have answered; null without a survey, and in events of before
 * @param commitment JSON's null if there is none; Java's null in events of before, which tell of none and of no other
 * @param ethnicGroup of the head; null if it is not known, and in events of before
 */
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
        String movement,
        List<String> causes,
        List<String> aspirations,
        List<String> deprivations,
        Boolean noCapacityToWork,
        Set<String> answered,
        JsonNode commitment,
        EthnicGroup ethnicGroup) {

    /** The official lists have other codes for the same group. */
    record EthnicGroup(String scheme, String code) {
        EthnicGroup {
            requireNonNull(scheme, "scheme");
            requireNonNull(code, "code");
        }
    }

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
        answered = answered == null ? Set.of() : Set.copyOf(answered);
        causes = known(causes, answered.contains("CAUSES"));
        aspirations = known(aspirations, answered.contains("ASPIRATIONS"));
        deprivations = known(deprivations, answered.contains("DEPRIVATIONS"));
        // That somebody can work is no answer unless it was asked.
        boolean told = answered.contains("NO_CAPACITY_TO_WORK") || Boolean.TRUE.equals(noCapacityToWork);
        noCapacityToWork = told ? noCapacityToWork : null;
    }

    /** Each code once; null if it is not known whether there is any. */
    private static List<String> known(List<String> codes, boolean asked) {
        if (codes == null || (codes.isEmpty() && !asked)) {
            return null;
        }
        return codes.stream().distinct().sorted().toList();
    }

    /** Null if it is not known. */
    Boolean committed() {
        return commitment == null ? null : Boolean.valueOf(!commitment.isNull());
    }

    /** The first day on which it was known; null if it always was. */
    LocalDate knownFrom() {
        return restatement == 0 || restatementDecision == null ? null : restatementDecision.date();
    }
}
