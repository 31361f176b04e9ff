package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The decision is one event of the review; it rewrites no result. Another person closed it. */
@ApplicationScoped
class DecideReview {

    private final Reviews reviews;
    private final ReviewLists lists;
    private final Unpublished unpublished;
    private final Clock clock;

    DecideReview(Reviews reviews, ReviewLists lists, Unpublished unpublished, Clock clock) {
        this.reviews = reviews;
        this.lists = lists;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    @Transactional
    Review decide(UUID id, Decision decision, Caller caller) {
        lists.holdOff(id);
        var review = reviews.findByIdOptional(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.scope().require(review.areaId());
        review.decide(decision, caller.subject(), clock);
        reviews.flush();
        unpublished.mark("household.review.v1", id);
        return review;
    }
}
