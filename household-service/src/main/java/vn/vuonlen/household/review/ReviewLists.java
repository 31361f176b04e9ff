package vn.vuonlen.household.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The households that a review must survey: frozen at its opening, all surveyed at its closing. In SQL, as they are
 * many.
 */
@ApplicationScoped
public class ReviewLists {

    /** Sorted, not compared with itself: that would be a nested loop as long as the statistics lack the review. */
    private static final String FREEZE = """
            INSERT INTO review_list (review_id, household_id, reason)
            SELECT :review, newest.household_id, newest.class
            FROM (SELECT DISTINCT ON (household_id) household_id, class FROM result
                WHERE review_id = :previous ORDER BY household_id, restatement DESC) newest
            JOIN household h ON h.id = newest.household_id
            WHERE newest.class IN ('POOR', 'NEAR_POOR') AND h.ended_on IS NULL
            """;

    /** EXCEPT reads each side once. NOT EXISTS becomes a nested loop as long as the statistics lack the new review. */
    private static final String NOT_SURVEYED = """
            FROM (SELECT l.household_id FROM review_list l JOIN household h ON h.id = l.household_id
                WHERE l.review_id = :review AND h.ended_on IS NULL
                EXCEPT SELECT s.household_id FROM survey s WHERE s.review_id = :review) missing
            """;

    /**
     * Reads a review's rows and no other year's. As its id says nothing about where its rows are, PostgreSQL would take
     * them for scattered, and read the whole table.
     */
    private static final String BY_INDEX = "SET LOCAL enable_seqscan = off";

    private final EntityManager database;

    ReviewLists(EntityManager database) {
        this.database = database;
    }

    /** @return the number of households on the list */
    int freeze(UUID review, UUID previous) {
        byIndex();
        return database.createNativeQuery(FREEZE)
                .setParameter("review", review)
                .setParameter("previous", previous)
                .executeUpdate();
    }

    long countNotSurveyed(UUID review) {
        byIndex();
        return (Long) database.createNativeQuery("SELECT count(*) " + NOT_SURVEYED, Long.class)
                .setParameter("review", review)
                .getSingleResult();
    }

    /** @return the number of households with a result: those of the list and the applicants */
    int countResults(UUID review) {
        byIndex();
        return (Integer) database.createNativeQuery(
                        "SELECT count(DISTINCT household_id)::int FROM result WHERE review_id = :review", Integer.class)
                .setParameter("review", review)
                .getSingleResult();
    }

    /** Until the end of the transaction. */
    public static void readByIndex(Connection connection) throws SQLException {
        try (var setting = connection.createStatement()) {
            setting.execute(BY_INDEX);
        }
    }

    private void byIndex() {
        database.createNativeQuery(BY_INDEX).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<UUID> firstNotSurveyed(UUID review, int atMost) {
        byIndex();
        return (List<UUID>)
                database.createNativeQuery("SELECT household_id " + NOT_SURVEYED + " ORDER BY household_id", UUID.class)
                        .setParameter("review", review)
                        .setMaxResults(atMost)
                        .getResultList();
    }
}
