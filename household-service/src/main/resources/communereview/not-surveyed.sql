-- The households of a review's list that are not surveyed, by the commune in which they are on the day of its communes.
-- Parameters: the review, the day.

WITH asked AS MATERIALIZED (
    SELECT ?::uuid AS review_id, ?::date AS day
),

-- EXCEPT reads each side once. NOT EXISTS becomes a nested loop as long as the statistics lack the review.
missing AS (
    SELECT l.household_id FROM asked JOIN review_list l ON l.review_id = asked.review_id
    JOIN household h ON h.id = l.household_id
    WHERE h.ended_on IS NULL
    EXCEPT
    SELECT s.household_id FROM asked JOIN survey s ON s.review_id = asked.review_id
)

SELECT CASE u.level WHEN 'VILLAGE' THEN u.parent_id ELSE u.id END AS unit_id, count(*)::int AS number,
    (array_agg(missing.household_id ORDER BY missing.household_id))[1:20] AS first
FROM missing CROSS JOIN asked
JOIN household_stay stay ON stay.household_id = missing.household_id AND stay.from_date <= asked.day
    AND (stay.to_date IS NULL OR stay.to_date >= asked.day)
JOIN area_unit lived ON lived.area_id = stay.area_id AND lived.from_date <= asked.day
    AND (lived.to_date IS NULL OR lived.to_date >= asked.day)
JOIN area u ON u.id = lived.unit_id
GROUP BY 1
