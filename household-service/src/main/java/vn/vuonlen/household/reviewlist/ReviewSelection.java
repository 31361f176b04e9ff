package vn.vuonlen.household.reviewlist;

import static java.util.Objects.requireNonNull;

import vn.vuonlen.kit.access.Scope;

/**
 * Which households of a review are read.
 *
 * @param areas those that are asked for, all within the scope of the caller
 * @param names whether the caller may see who is head
 */
record ReviewSelection(ListedReview review, Scope areas, Scope scope, boolean names, HouseholdCondition condition) {

    ReviewSelection {
        requireNonNull(review);
        requireNonNull(condition);
    }
}
