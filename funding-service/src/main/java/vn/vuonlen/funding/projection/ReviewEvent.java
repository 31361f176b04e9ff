package vn.vuonlen.funding.projection;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The members of household.review.v1 that eligibility needs. */
record ReviewEvent(UUID id, int year, String kind, String step, Integer results) {

    ReviewEvent {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(step, "step");
    }

    boolean decided() {
        return step.equals("DECIDED");
    }
}
