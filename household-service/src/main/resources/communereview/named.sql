-- The commune in which each of some households is on the day of the review's communes; of those alone that the review has.
-- Parameters: the review, the day, the households.

WITH asked AS MATERIALIZED (
    SELECT ?::uuid AS review_id, ?::date AS day
)

SELECT named.id, CASE u.level WHEN 'VILLAGE' THEN u.parent_id ELSE u.id END AS unit_id
FROM unnest(?::uuid[]) AS named (id) CROSS JOIN asked
JOIN household_stay stay ON stay.household_id = named.id AND stay.from_date <= asked.day
    AND (stay.to_date IS NULL OR stay.to_date >= asked.day)
JOIN area_unit lived ON lived.area_id = stay.area_id AND lived.from_date <= asked.day
    AND (lived.to_date IS NULL OR lived.to_date >= asked.day)
JOIN area u ON u.id = lived.unit_id
WHERE EXISTS (SELECT FROM review_list l WHERE l.review_id = asked.review_id AND l.household_id = named.id)
    OR EXISTS (SELECT FROM survey s WHERE s.review_id = asked.review_id AND s.household_id = named.id)
