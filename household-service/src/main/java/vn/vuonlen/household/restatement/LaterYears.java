package vn.vuonlen.household.restatement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;
import vn.vuonlen.kit.problem.Problem;

/**
 * What a restatement makes of reviews of later years: movements compare with the years before. A decided one gets results of a
 * restatement of its own by the same decision; one that is not decided simply follows, and an open one has another list.
 */
record LaterYears(Connection connection, RestatedResults restated, Collection<UUID> households) {

    private static final int MAX_IDS_NAMED = 20;
    private static final SqlFile RESULTS = SqlFile.read(LaterYears.class, "/restatement/later.sql")
            .with(
                    "movement",
                    SqlFile.read(LaterYears.class, "/survey/movement.sql").sql());

    /** Parameters: those of later.sql; the number of the restatement. */
    private static final String RESTATE = RESULTS.with("told", """
            INSERT INTO result (id, review_id, household_id, restatement, year, area_id, residence, ethnic_minority, class,
                route, movement, causes, aspirations, deprivations, no_capacity_to_work, withdrawn)
            SELECT uuidv7(), review_id, household_id, ?::int, year, area_id, residence, told.ethnic_minority, class, route,
                told.movement, causes, aspirations, deprivations, no_capacity_to_work, withdrawn
            FROM newest JOIN told USING (id)
            WHERE (newest.ethnic_minority, newest.movement) IS DISTINCT FROM (told.ethnic_minority, told.movement)
            RETURNING id""").sql();

    private static final String FOLLOW = RESULTS.with("told", """
            UPDATE result SET ethnic_minority = told.ethnic_minority, movement = told.movement, version = version + 1,
                changed_at = now()
            FROM told
            WHERE result.id = told.id
                AND (result.ethnic_minority, result.movement) IS DISTINCT FROM (told.ethnic_minority, told.movement)
            RETURNING result.id""").sql();

    /** Poor or near-poor now, by the year before the review; parameters: the review, the households. */
    private static final String LISTED = """
            WITH listed AS (
                SELECT DISTINCT ON (r.household_id) r.household_id, r.class, v.id AS review_id, v.year
                FROM review v JOIN result r ON r.review_id = v.previous_id
                WHERE v.id = ? AND r.household_id = ANY (?)
                ORDER BY r.household_id, r.restatement DESC)
            """;

    /** Further parameters: the restated review, and the number of the restatement, which made them poor or near-poor. */
    private static final String NOT_REVIEWED = LISTED + """
            SELECT listed.household_id FROM listed JOIN household h ON h.id = listed.household_id
            WHERE listed.class IN ('POOR', 'NEAR_POOR') AND h.ended_on IS NULL
                AND NOT EXISTS (SELECT FROM result r
                    WHERE r.review_id = listed.review_id AND r.household_id = listed.household_id)
                AND coalesce((SELECT r.class FROM result r
                    WHERE r.review_id = ? AND r.household_id = listed.household_id AND r.restatement < ?
                    ORDER BY r.restatement DESC LIMIT 1), 'NONE') NOT IN ('POOR', 'NEAR_POOR')
            ORDER BY 1
            """;

    private static final String LIST = LISTED + """
            , gone AS (
                DELETE FROM review_list l USING listed
                WHERE l.review_id = listed.review_id AND l.household_id = listed.household_id
                    AND listed.class NOT IN ('POOR', 'NEAR_POOR')
            )
            INSERT INTO review_list (review_id, household_id, reason)
            SELECT listed.review_id, listed.household_id, listed.class
            FROM listed JOIN household h ON h.id = listed.household_id
            WHERE listed.class IN ('POOR', 'NEAR_POOR') AND h.ended_on IS NULL
            ON CONFLICT (review_id, household_id) DO UPDATE SET reason = excluded.reason
            """;

    private static final String LIST_SIZE = """
            UPDATE review SET list_size = (SELECT count(*) FROM review_list l WHERE l.review_id = review.id),
                version = version + 1, changed_at = now()
            WHERE id = ? AND list_size <> (SELECT count(*) FROM review_list l WHERE l.review_id = review.id)
            """;

    private static final String IS_OPEN = "SELECT id FROM review WHERE id = ? AND step = 'OPEN'";

    /** @return ids of the results that the review has now, of restatement {@code number} */
    List<UUID> restate(RestatedReview review, int number) throws SQLException {
        requireReviewed(review);
        return results(RESTATE, review, number);
    }

    /** @return ids of the results that have changed */
    List<UUID> follow(RestatedReview review) throws SQLException {
        if (isOpen(review)) {
            list(review);
        } else {
            requireReviewed(review);
        }
        return results(FOLLOW, review, null);
    }

    private boolean isOpen(RestatedReview review) throws SQLException {
        try (var query = connection.prepareStatement(IS_OPEN)) {
            query.setObject(1, review.id());
            return query.executeQuery().next();
        }
    }

    private List<UUID> results(String sql, RestatedReview review, Integer number) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, review.id());
            ArrayParameters.bind(statement, 2, "uuid", households);
            if (number != null) {
                statement.setInt(3, number);
            }
            return RestatedResults.ids(statement);
        }
    }

    /** Who is poor by the year before has a result, unless the review still waits for it. */
    private void requireReviewed(RestatedReview review) throws SQLException {
        try (var query = connection.prepareStatement(NOT_REVIEWED)) {
            query.setObject(1, review.id());
            ArrayParameters.bind(query, 2, "uuid", households);
            query.setObject(3, restated.review().id());
            query.setInt(4, restated.number());
            var missing = RestatedResults.ids(query);
            if (!missing.isEmpty()) {
                throw Problem.of(
                                RestatementProblem.LATER_YEAR_NOT_REVIEWED,
                                String.valueOf(review.year()),
                                missing.size())
                        .with(
                                "households",
                                missing.stream().limit(MAX_IDS_NAMED).toList());
            }
        }
    }

    private void list(RestatedReview review) throws SQLException {
        try (var update = connection.prepareStatement(LIST)) {
            update.setObject(1, review.id());
            ArrayParameters.bind(update, 2, "uuid", households);
            update.executeUpdate();
        }
        try (var update = connection.prepareStatement(LIST_SIZE)) {
            update.setObject(1, review.id());
            update.executeUpdate();
        }
    }
}
