package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.vuonlen.kit.access.AreaFilter;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;

/** Finds the review and the areas that a request names, of which the caller gets what is his own. */
@ApplicationScoped
class SelectReviewHouseholds {

    private final ListedReviews reviews;
    private final AreaFilter areas;

    SelectReviewHouseholds(ListedReviews reviews, AreaFilter areas) {
        this.reviews = reviews;
        this.areas = areas;
    }

    /**
     * Machines learn who is poor, and by what id and code it is known; who is head, they read of the households themselves, with
     * the scope for that.
     *
     * @param area code of a unit on the day of the review's map; all areas of the caller without one
     */
    ReviewSelection select(UUID review, String area, HouseholdCondition condition, Caller caller) {
        var listed = reviews.get(review);
        var within = areas.within(caller.scope(), area, listed.day());
        return new ReviewSelection(listed, within, caller.scope(), caller.has(Roles.PERSON), condition);
    }
}
