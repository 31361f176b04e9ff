-- How many households of a review are where, by commune: the same households as households.sql reads, each where it counts.
-- They are counted by area first, of which there are few hundred, and these are placed on the map.
--
-- Parameters: the day of the map, the areas that are asked for, the review.

WITH asked AS MATERIALIZED (
    SELECT q.day, q.areas, v.id AS review_id, v.kind = 'PERIODIC' AS periodic
    FROM (SELECT ?::date AS day, ?::uuid[] AS areas) q JOIN review v ON v.id = ?
),

-- 1. Who has a result; of one that was restated the newest. In a review each is that of a survey, save one that is restated;
-- of an imported year there is none.
found AS (
    SELECT r.area_id, l.household_id IS NOT NULL AS listed, false AS ended, r.class,
        r.restatement = 0 AND (SELECT periodic FROM asked) OR (SELECT s.household_id FROM survey s
            WHERE s.review_id = r.review_id AND s.household_id = r.household_id) IS NOT NULL AS surveyed
    FROM result r
    LEFT JOIN review_list l ON l.review_id = (SELECT review_id FROM asked) AND l.household_id = r.household_id
    WHERE r.review_id = (SELECT review_id FROM asked) AND r.area_id = ANY ((SELECT areas FROM asked)::uuid[])
        AND NOT EXISTS (SELECT FROM result newer
            WHERE newer.review_id = (SELECT review_id FROM asked) AND newer.household_id = r.household_id
                AND newer.restatement > 0 AND newer.restatement > r.restatement)
),

-- 2. Who is on the list and has no result yet.
waiting AS (
    SELECT h.area_id, true AS listed, h.ended_on IS NOT NULL AS ended, NULL AS class, false AS surveyed
    FROM (SELECT household_id FROM review_list WHERE review_id = (SELECT review_id FROM asked)
        EXCEPT SELECT household_id FROM result WHERE review_id = (SELECT review_id FROM asked)) l
    JOIN household h ON h.id = l.household_id
    WHERE h.area_id = ANY ((SELECT areas FROM asked)::uuid[])
),

-- 3. The numbers of each area.
counted AS MATERIALIZED (
    SELECT area_id,
        count(*) FILTER (WHERE listed) AS listed,
        count(*) FILTER (WHERE listed AND NOT surveyed AND NOT ended) AS pending,
        count(*) FILTER (WHERE listed AND surveyed) AS surveyed,
        count(*) FILTER (WHERE listed AND NOT surveyed AND ended) AS ended,
        count(*) FILTER (WHERE surveyed AND NOT listed) AS applicants,
        count(*) FILTER (WHERE class = 'POOR') AS poor,
        count(*) FILTER (WHERE class = 'NEAR_POOR') AS near_poor,
        count(*) FILTER (WHERE class = 'AVERAGE') AS average,
        count(*) FILTER (WHERE class = 'NONE') AS none
    FROM (SELECT * FROM found UNION ALL SELECT * FROM waiting) household
    GROUP BY area_id
)

-- 4. Those of a commune, on the map as households.sql has it.
SELECT ${commune},
    sum(listed)::bigint AS listed, sum(pending)::bigint AS pending, sum(surveyed)::bigint AS surveyed,
    sum(ended)::bigint AS ended, sum(applicants)::bigint AS applicants, sum(poor)::bigint AS poor,
    sum(near_poor)::bigint AS near_poor, sum(average)::bigint AS average, sum(none)::bigint AS none
FROM counted
LEFT JOIN LATERAL (
    SELECT u.unit_id FROM area_unit u
    WHERE u.area_id = counted.area_id AND u.from_date <= (SELECT day FROM asked)
        AND (u.to_date IS NULL OR u.to_date >= (SELECT day FROM asked)) LIMIT 1) unit ON true
JOIN area place ON place.id = coalesce(unit.unit_id, counted.area_id)
LEFT JOIN area above ON place.level = 'VILLAGE' AND above.id = place.parent_id
GROUP BY commune_id, commune_code, commune_name
ORDER BY commune_code, commune_id
