package vn.vuonlen.household.review;

import java.util.UUID;
import vn.vuonlen.household.standard.Standard;

/** What of a review can never change after its opening, so that whoever takes surveys in may keep it. */
public record FrozenReview(UUID id, int year, Standard standard) {}
