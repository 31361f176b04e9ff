package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.household.review.ReviewSteps;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Refuses before a long upload what would be refused with every single row. */
@ApplicationScoped
class ReviewCheck {

    private final FrozenReviews reviews;
    private final ReviewSteps steps;

    ReviewCheck(FrozenReviews reviews, ReviewSteps steps) {
        this.reviews = reviews;
        this.steps = steps;
    }

    /** Surveys belong to a review, and nothing else does. */
    void check(Kind kind, UUID review) {
        if (kind == Kind.SURVEYS && review == null) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, "review").at("?review");
        }
        if (kind != Kind.SURVEYS && review != null) {
            throw KitProblem.invalid("?review", "Chỉ dùng với kind=surveys.", "It belongs to kind=surveys only.");
        }
        if (review != null) {
            reviews.get(review);
            steps.requireOpen(review);
        }
    }
}
