package vn.vuonlen.household.review;

import java.util.UUID;
import vn.vuonlen.household.standard.Standard;

/** The facts of a review that never change after its opening, and may therefore be cached. */
public record FrozenReview(UUID id, int year, Standard standard) {}
