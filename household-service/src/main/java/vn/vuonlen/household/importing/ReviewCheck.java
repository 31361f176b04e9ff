package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.household.review.ReviewSteps;

/** Refuses before a long upload what would be refused with every single row. */
@ApplicationScoped
class ReviewCheck {

    private final FrozenReviews reviews;
    private final ReviewSteps steps;

    ReviewCheck(FrozenReviews reviews, ReviewSteps steps) {
        this.reviews = reviews;
        this.steps = steps;
    }

    /** Null for rows of another kind, which belong to none. */
    void check(UUID review) {
        if (review != null) {
            reviews.get(review);
            steps.requireOpen(review);
        }
    }
}
