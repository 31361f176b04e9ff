package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code household.review.v1}. */
record ReviewEvent(
        UUID id,
        Integer year,
        String kind,
        UUID areaId,
        String standard,
        Integer standardVersion,
        String step,
        Integer results,
        EventDecision decision,
        List<Restatement> restatements) {

    /** @param results how many results have its number; {@code households}, how many have a former state by it */
    record Restatement(Integer number, EventDecision decision, Integer results, Integer households) {
        Restatement {
            requireNonNull(number, "number");
            requireNonNull(decision, "decision");
            requireNonNull(results, "results");
            requireNonNull(households, "households");
        }
    }

    ReviewEvent {
        requireNonNull(id, "id");
        requireNonNull(year, "year");
        requireNonNull(kind, "kind");
        requireNonNull(areaId, "areaId");
        requireNonNull(step, "step");
        // Events of before have none, and imported results have no decision.
        restatements = restatements == null ? List.of() : List.copyOf(restatements);
    }

    String decisionNumber() {
        return decision == null ? null : decision.number();
    }

    LocalDate decisionDate() {
        return decision == null ? null : decision.date();
    }

    /** Null of a restated review: what it tells then counts those too that had no result when it was decided. */
    Integer originalResults() {
        return restatements.isEmpty() ? results : null;
    }
}
