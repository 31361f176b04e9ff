package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.kit.problem.Problem;

/** The households that a review must visit: frozen at its opening, all visited at its closing. Set by set, in SQL. */
@ApplicationScoped
class ReviewLists {

    private static final String FREEZE = """
            INSERT INTO review_list (review_id, household_id, reason)
            SELECT :review, r.household_id, r.class FROM result r JOIN household h ON h.id = r.household_id
            WHERE r.review_id = :previous AND r.class IN ('POOR', 'NEAR_POOR') AND h.ended_on IS NULL
                AND NOT EXISTS (SELECT FROM result later WHERE later.household_id = r.household_id
                    AND later.review_id = r.review_id AND later.restatement > r.restatement)
            """;

    /** EXCEPT reads each side once; NOT EXISTS compares all with all while the statistics do not know the new review. */
    private static final String NOT_SURVEYED = """
            FROM (SELECT l.household_id FROM review_list l JOIN household h ON h.id = l.household_id
                WHERE l.review_id = :review AND h.ended_on IS NULL
                EXCEPT SELECT s.household_id FROM survey s WHERE s.review_id = :review) missing
            """;

    /** What openings of reviews and results of years before them hold while the other has to wait. */
    static final String OPENINGS = "review openings";

    private static final String LONGEST_WAIT = "5s";

    private final EntityManager database;

    ReviewLists(EntityManager database) {
        this.database = database;
    }

    /** @return how many households are on it */
    int freeze(UUID review, UUID previous) {
        return database.createNativeQuery(FREEZE)
                .setParameter("review", review)
                .setParameter("previous", previous)
                .executeUpdate();
    }

    long countNotSurveyed(UUID review) {
        return (Long) database.createNativeQuery("SELECT count(*) " + NOT_SURVEYED, Long.class)
                .setParameter("review", review)
                .getSingleResult();
    }

    /** @return how many households have a result: those of the list, and who applied */
    int countResults(UUID review) {
        return (Integer) database.createNativeQuery(
                        "SELECT count(DISTINCT household_id)::int FROM result WHERE review_id = :review", Integer.class)
                .setParameter("review", review)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<UUID> firstNotSurveyed(UUID review, int atMost) {
        return (List<UUID>)
                database.createNativeQuery("SELECT household_id " + NOT_SURVEYED + " ORDER BY household_id", UUID.class)
                        .setParameter("review", review)
                        .setMaxResults(atMost)
                        .getResultList();
    }

    /**
     * Waits a while until every survey that is being taken in has ended, and lets none begin before our commit. Whoever
     * sends a survey meanwhile waits behind us, so it may not be long.
     */
    void holdOff(UUID review) {
        database.createNativeQuery("SET LOCAL lock_timeout = '" + LONGEST_WAIT + "'")
                .executeUpdate();
        try {
            lock(review.toString());
        } catch (LockTimeoutException tooLong) {
            throw Problem.of(HouseholdProblem.REVIEW_BUSY).because(tooLong);
        }
    }

    /** One opening at a time: each looks at the years around it. */
    void holdOffOpenings() {
        lock(OPENINGS);
    }

    private void lock(String what) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:what, 1))", Integer.class)
                .setParameter("what", what)
                .getResultList();
    }
}
