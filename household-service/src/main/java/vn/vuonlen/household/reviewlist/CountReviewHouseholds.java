package vn.vuonlen.household.reviewlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts how far a review is: the same households as its lists have. */
@ApplicationScoped
class CountReviewHouseholds {

    /** Who is on the list, has applied or has a result, as all have of a year that was imported. */
    static final HouseholdCondition COUNTED =
            HouseholdCondition.of("(listed.reason IS NOT NULL OR survey.id IS NOT NULL OR result.id IS NOT NULL)");

    private final ReviewHouseholds households;

    CountReviewHouseholds(ReviewHouseholds households) {
        this.households = households;
    }

    /** The sum of what the communes have, so that the levels agree. */
    ReviewProgress count(ReviewSelection selection, boolean byCommune) {
        var communes = households.byCommune(selection);
        var total = communes.stream().map(CommuneProgress::counts).reduce(ProgressCounts.ZERO, ProgressCounts::plus);
        var review = selection.review();
        return new ReviewProgress(review.id(), review.year(), review.step(), total, byCommune ? communes : List.of());
    }
}
