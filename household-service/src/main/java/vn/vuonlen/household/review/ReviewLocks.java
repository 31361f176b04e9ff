package vn.vuonlen.household.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.retry.Backoff;

/** Who must not come between what is done to a review: surveys on their way into it, and other openings. */
@ApplicationScoped
class ReviewLocks {

    /** What openings of reviews and results of years before them hold while the other has to wait. */
    static final String OPENINGS = "review openings";

    private static final String LONGEST_FOR_OPENINGS = "3s";

    /** Every survey that is sent meanwhile stands behind us. Enough for all that are on their way to end. */
    private static final String LONGEST_FOR_SURVEYS = "250ms";

    /** With the pauses between them, longer each time, some five seconds. */
    private static final int ATTEMPTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final EntityManager database;

    ReviewLocks(EntityManager database) {
        this.database = database;
    }

    /**
     * Acts in a transaction of its own, begun when every survey that was being taken in has ended; none begins before its
     * end. A long import is not waited for without pause, since then no survey would get by until it ends.
     */
    <T> T alone(UUID review, Supplier<T> act) {
        var patience = new Backoff(FIRST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> {
                    lock(review.toString(), LONGEST_FOR_SURVEYS);
                    return act.get();
                });
            } catch (Problem problem) {
                if (problem.type() != HouseholdProblem.REVIEW_BUSY || attempt == ATTEMPTS) {
                    throw problem;
                }
                patience.await();
            }
        }
    }

    /** One opening at a time: each looks at the years around it. */
    void holdOffOpenings() {
        lock(OPENINGS, LONGEST_FOR_OPENINGS);
    }

    /** What comes after it in the transaction waits as long as ever. */
    private void lock(String what, String longest) {
        execute("SET LOCAL lock_timeout = '" + longest + "'");
        try {
            database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:what, 1))", Integer.class)
                    .setParameter("what", what)
                    .getResultList();
        } catch (LockTimeoutException tooLong) {
            throw Problem.of(HouseholdProblem.REVIEW_BUSY).because(tooLong);
        }
        execute("SET LOCAL lock_timeout TO DEFAULT");
    }

    private void execute(String setting) {
        database.createNativeQuery(setting).executeUpdate();
    }
}
