package vn.vuonlen.reporting.projection;

import static java.util.Objects.requireNonNull;

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
        Integer results) {
    ReviewEvent {
        requireNonNull(id, "id");
        requireNonNull(year, "year");
        requireNonNull(kind, "kind");
        requireNonNull(areaId, "areaId");
        requireNonNull(step, "step");
    }
}
