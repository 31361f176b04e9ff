package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Closes a review to surveys, once every active household of its list is surveyed and every commune has concluded. */
@ApplicationScoped
class CloseReview {

    private static final int MAX_IDS_NAMED = 20;

    private final Reviews reviews;
    private final ReviewLists lists;
    private final CommunesOfReview communes;
    private final ReviewLocks locks;
    private final Unpublished unpublished;
    private final Clock clock;

    CloseReview(
            Reviews reviews,
            ReviewLists lists,
            CommunesOfReview communes,
            ReviewLocks locks,
            Unpublished unpublished,
            Clock clock) {
        this.reviews = reviews;
        this.lists = lists;
        this.communes = communes;
        this.locks = locks;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    Review close(UUID id, Caller caller) {
        return locks.exclusively(id, () -> closeLocked(id, caller));
    }

    private Review closeLocked(UUID id, Caller caller) {
        var review = reviews.findByIdOptional(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.scope().require(review.areaId());
        ReviewAct.CLOSE.requireFrom(review.step());
        requireComplete(id);
        communes.requireConcluded(id);
        review.close(lists.countResults(id), caller.subject(), clock);
        reviews.flush();
        unpublished.mark("household.review.v1", id);
        return review;
    }

    private void requireComplete(UUID id) {
        long missing = lists.countNotSurveyed(id);
        if (missing > 0) {
            throw Problem.of(HouseholdProblem.REVIEW_INCOMPLETE, missing)
                    .with("missing", missing)
                    .with("households", lists.firstNotSurveyed(id, MAX_IDS_NAMED));
        }
    }
}
