package vn.vuonlen.household.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.retry.Backoff;

/** Locks that keep surveys and other openings out while a review changes. */
@ApplicationScoped
public class ReviewLocks {

    /** The lock that openings of reviews and imports of prior results take in turn. */
    public static final String OPENINGS = "review openings";

    private static final String OPENINGS_TIMEOUT = "3s";

    /** The lock that {@code keep_decisions_waiting()} shares. */
    private static final String DECISIONS = "decisions";

    /** New registrations queue behind a decision that waits; a batch of an import takes about as long. */
    private static final String DECISIONS_TIMEOUT = "1s";

    /** Short, as new surveys queue behind a waiting exclusive lock; long enough for the surveys in progress to end. */
    private static final String SURVEYS_TIMEOUT = "250ms";

    /** Some five seconds together with the pauses, which grow. */
    private static final int ATTEMPTS = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final EntityManager database;
    private final CurrentActor actor;

    ReviewLocks(EntityManager database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /**
     * Acts in a transaction of its own, which begins after all surveys in progress have ended and keeps new ones out.
     * The wait for a long import is interrupted by pauses, because no survey passes while we wait for the lock.
     */
    public <T> T exclusively(UUID review, Supplier<T> act) {
        return retrying(() -> {
            lock(review.toString(), SURVEYS_TIMEOUT);
            return act.get();
        });
    }

    /** Acts in a transaction of its own, which shares the review with surveys and keeps its closing out. */
    public <T> T besideSurveys(UUID review, Supplier<T> act) {
        return retrying(() -> {
            lock("pg_advisory_xact_lock_shared", review.toString(), SURVEYS_TIMEOUT);
            return act.get();
        });
    }

    /** As {@link #exclusively}, of all open reviews, while none is opened and no earlier result is imported. */
    public <T> T exclusivelyOfAll(Supplier<T> act) {
        return retrying(() -> {
            lockOpenings();
            for (var review : openReviews()) {
                lock(review.toString(), SURVEYS_TIMEOUT);
            }
            return act.get();
        });
    }

    /** As {@link #exclusivelyOfAll}, and takes back what the act has done. */
    public <T> T tryExclusivelyOfAll(Supplier<T> act) {
        var result = new AtomicReference<T>();
        try {
            exclusivelyOfAll(() -> {
                result.set(act.get());
                throw new TakenBack();
            });
        } catch (TakenBack tried) {
            return result.get();
        }
        throw new IllegalStateException("It was not taken back");
    }

    private List<?> openReviews() {
        return database.createNativeQuery("SELECT id FROM review WHERE step = 'OPEN' ORDER BY id", UUID.class)
                .getResultList();
    }

    private static <T> T retrying(Supplier<T> act) {
        var backoff = new Backoff(FIRST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(act::get);
            } catch (Problem problem) {
                if (problem.type() != HouseholdProblem.REVIEW_BUSY || attempt == ATTEMPTS) {
                    throw problem;
                }
                backoff.await();
            }
        }
    }

    /** One opening at a time, because each checks the reviews of the years around it. */
    void lockOpenings() {
        lock(OPENINGS, OPENINGS_TIMEOUT);
    }

    /** After all registrations in progress, and none during the decision: they are counted in it, or know of it. */
    public void lockDecisions() {
        lock(DECISIONS, DECISIONS_TIMEOUT);
    }

    /**
     * The time-out is for this lock only; later statements of the transaction have the default again. The actor is for
     * all of them.
     */
    private void lock(String name, String timeout) {
        lock("pg_advisory_xact_lock", name, timeout);
    }

    private void lock(String function, String name, String timeout) {
        begin(timeout);
        try {
            database.createNativeQuery("SELECT 1 FROM " + function + "(hashtextextended(:name, 1))", Integer.class)
                    .setParameter("name", name)
                    .getResultList();
        } catch (LockTimeoutException e) {
            throw Problem.of(HouseholdProblem.REVIEW_BUSY).because(e);
        }
        database.createNativeQuery("SET LOCAL lock_timeout TO DEFAULT").executeUpdate();
    }

    private void begin(String timeout) {
        database.createNativeQuery("SELECT " + Actor.SETTINGS + ", set_config('lock_timeout', ?, true)", Object[].class)
                .setParameter(1, actor.get().subject())
                .setParameter(2, actor.get().request())
                .setParameter(3, timeout)
                .getResultList();
    }
}
