package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.vuonlen.household.ProcedureProblem;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.outbox.Unpublished;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/**
 * Records the decision, by another person than the one who closed. It is one event of the review and rewrites no
 * result. From then on its year stands: what was registered before is counted in it, and nothing is dated into it any
 * more.
 */
@ApplicationScoped
class DecideReview {

    private final Reviews reviews;
    private final CommunesOfReview communes;
    private final ReviewLocks locks;
    private final Unpublished unpublished;
    private final Clock clock;

    DecideReview(Reviews reviews, CommunesOfReview communes, ReviewLocks locks, Unpublished unpublished, Clock clock) {
        this.reviews = reviews;
        this.communes = communes;
        this.locks = locks;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    Review decide(UUID id, Decision decision, Caller caller) {
        return locks.exclusively(id, () -> decideLocked(id, decision, caller));
    }

    private Review decideLocked(UUID id, Decision decision, Caller caller) {
        locks.lockDecisions();
        var review = reviews.findByIdOptional(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.scope().require(review.areaId());
        review.decide(decision, caller.subject(), clock);
        communes.lastActOn(id).filter(decision.date()::isBefore).ifPresent(day -> {
            throw Problem.of(ProcedureProblem.DECIDED_BEFORE_CONCLUSION, decision.date(), day)
                    .at("/date");
        });
        reviews.flush();
        unpublished.mark("household.review.v1", id);
        return review;
    }
}
