-- What the periodic review of a year found of a household, where it counts, and the decision of the province if there is one.
--
-- Parameters: the household, the year, today.

-- 1. The day of the map: the last of the year, or today while that is to come.
WITH asked AS (
    SELECT q.household, q.year, least(make_date(q.year, 12, 31), q.today) AS day
    FROM (SELECT ?::uuid AS household, ?::int AS year, ?::date AS today) q
)

-- 2. The newest result, and the unit that its place belongs to on that day.
SELECT v.id AS review_id, v.year, v.decision_number, v.decision_date, result.class, result.restatement, home.id AS place,
    CASE home.level WHEN 'VILLAGE' THEN home.parent_id ELSE home.id END AS commune, h.ended_on
FROM asked
JOIN review v ON v.year = asked.year AND v.kind = 'PERIODIC'
CROSS JOIN LATERAL (
    SELECT r.area_id, r.class, r.restatement FROM result r
    WHERE r.review_id = v.id AND r.household_id = asked.household
    ORDER BY r.restatement DESC LIMIT 1) result
LEFT JOIN LATERAL (
    SELECT u.unit_id FROM area_unit u
    WHERE u.area_id = result.area_id AND u.from_date <= asked.day AND (u.to_date IS NULL OR u.to_date >= asked.day)
    LIMIT 1) unit ON true
JOIN area home ON home.id = coalesce(unit.unit_id, result.area_id)
JOIN household h ON h.id = asked.household
