-- The results of some households in a review of a later year whose movement, or what their household counts as, is another now
-- that an earlier year was restated. ${told} stores them.
-- Parameters: the review, the households.
WITH newest AS (
    SELECT DISTINCT ON (r.household_id) r.* FROM result r
    WHERE r.review_id = ? AND r.household_id = ANY (?)
    ORDER BY r.household_id, r.restatement DESC
),
checked AS (
    SELECT newest.id, newest.household_id, newest.year, newest.class, v.previous_id, before.class AS reason,
        coalesce(counted.ethnic_minority, newest.ethnic_minority) AS ethnic_minority
    FROM newest
    JOIN review v ON v.id = newest.review_id
    LEFT JOIN LATERAL (
        SELECT b.class FROM result b WHERE b.review_id = v.previous_id AND b.household_id = newest.household_id
        ORDER BY b.restatement DESC LIMIT 1) before ON true
    LEFT JOIN LATERAL (
        SELECT coalesce((
            SELECT f.ethnic_minority FROM former_ethnic_minority f
            WHERE f.household_id = h.id AND f.to_date >= s.surveyed_on ORDER BY f.to_date LIMIT 1),
            h.ethnic_minority) AS ethnic_minority
        FROM survey s JOIN household h ON h.id = s.household_id
        WHERE s.review_id = newest.review_id AND s.household_id = newest.household_id) counted ON true
),
told AS (
    SELECT checked.id, checked.ethnic_minority, ${movement} AS movement FROM checked
)
${told}
