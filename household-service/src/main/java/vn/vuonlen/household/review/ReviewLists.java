package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * The households that a review must survey: frozen at its opening, all surveyed at its closing. In SQL, as they are
 * many.
 */
@ApplicationScoped
class ReviewLists {

    private static final String FREEZE = """
            INSERT INTO review_list (review_id, household_id, reason)
            SELECT :review, r.household_id, r.class FROM result r JOIN household h ON h.id = r.household_id
            WHERE r.review_id = :previous AND r.class IN ('POOR', 'NEAR_POOR') AND h.ended_on IS NULL
                AND NOT EXISTS (SELECT FROM result later WHERE later.household_id = r.household_id
                    AND later.review_id = r.review_id AND later.restatement > r.restatement)
            """;

    /** EXCEPT reads each side once. NOT EXISTS becomes a nested loop as long as the statistics lack the new review. */
    private static final String NOT_SURVEYED = """
            FROM (SELECT l.household_id FROM review_list l JOIN household h ON h.id = l.household_id
                WHERE l.review_id = :review AND h.ended_on IS NULL
                EXCEPT SELECT s.household_id FROM survey s WHERE s.review_id = :review) missing
            """;

    private final EntityManager database;

    ReviewLists(EntityManager database) {
        this.database = database;
    }

    /** @return the number of households on the list */
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

    /** @return the number of households with a result: those of the list and the applicants */
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
}
