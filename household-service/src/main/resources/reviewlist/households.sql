-- The households of a review in some areas, each beside what the review knows of it: its entry in the list, its survey, its
-- result, and where it counts. ${columns} are what is read of them, ${conditions} which of them are, and ${end} is their order
-- or how they are counted.
-- A household counts where it was surveyed; until then, where it lives. So it stands in the list of the commune that has to
-- conclude on it, also when it has moved since.
-- Read are the households of the areas in the order of an index, and of each what belongs to it, by its key: with LIMIT 1 the
-- planner has no other way. So a page costs the same wherever it begins, and however many years are stored.
--
-- Parameters: the day of the map, the areas that are asked for, all areas of the caller, whether names are shown, the review;
-- twice the area and the household after which a page begins; those of ${conditions} and ${end}.

-- 1. What is asked for. All results of a decided review became official with the decision.
WITH asked AS MATERIALIZED (
    SELECT v.id AS review_id, v.step = 'DECIDED' AS decided, CASE v.step WHEN 'DECIDED' THEN v.changed_at END AS decided_at,
        q.day, q.areas, q.scope, q.names
    FROM (SELECT ?::date AS day, ?::uuid[] AS areas, ?::uuid[] AS scope, ?::boolean AS names) q
    JOIN review v ON v.id = ?
),

-- 2. Who lives in the areas, and who has left them: both as an index has them, so that they are merged and not sorted. Each is
-- ordered for itself, and OFFSET keeps the planner from sorting the whole at the end instead.
candidate AS (
    (SELECT h.area_id, h.id AS household_id, NULL::date AS former_from
    FROM household h
    WHERE h.area_id = ANY ((SELECT areas FROM asked)::uuid[]) AND (h.area_id, h.id) > (?::uuid, ?::uuid)
    ORDER BY h.area_id, h.id)
    UNION ALL
    (SELECT s.area_id, s.household_id, s.from_date
    FROM household_stay s
    WHERE s.to_date IS NOT NULL AND s.area_id = ANY ((SELECT areas FROM asked)::uuid[])
        AND (s.area_id, s.household_id) > (?::uuid, ?::uuid)
    ORDER BY s.area_id, s.household_id)
    ORDER BY area_id, household_id OFFSET 0
)

-- 3. Each with what belongs to it.
SELECT ${columns}
FROM candidate
CROSS JOIN LATERAL (
    SELECT h.area_id, h.code, h.head_name, h.ended_on FROM household h WHERE h.id = candidate.household_id LIMIT 1) household
LEFT JOIN LATERAL (
    SELECT l.reason FROM review_list l
    WHERE l.review_id = (SELECT review_id FROM asked) AND l.household_id = candidate.household_id LIMIT 1) listed ON true
LEFT JOIN LATERAL (
    SELECT s.id, s.surveyed_on, s.enumerator FROM survey s
    WHERE s.review_id = (SELECT review_id FROM asked) AND s.household_id = candidate.household_id LIMIT 1) survey ON true
-- The newest, if it was restated.
LEFT JOIN LATERAL (
    SELECT r.id, r.restatement, r.area_id, r.residence, r.class, r.route, r.movement, r.changed_at FROM result r
    WHERE r.review_id = (SELECT review_id FROM asked) AND r.household_id = candidate.household_id
    ORDER BY r.restatement DESC LIMIT 1) result ON true
CROSS JOIN LATERAL (SELECT coalesce(result.area_id, household.area_id) AS area_id) place
-- The unit which that place belongs to on the day of the map; one that was split stays what it was.
LEFT JOIN LATERAL (
    SELECT u.unit_id FROM area_unit u
    WHERE u.area_id = place.area_id AND u.from_date <= (SELECT day FROM asked)
        AND (u.to_date IS NULL OR u.to_date >= (SELECT day FROM asked)) LIMIT 1) unit ON true
CROSS JOIN LATERAL (
    SELECT a.id, a.code, a.name, a.level, a.parent_id FROM area a
    WHERE a.id = coalesce(unit.unit_id, place.area_id) LIMIT 1) home
LEFT JOIN LATERAL (
    SELECT a.id, a.code, a.name FROM area a WHERE home.level = 'VILLAGE' AND a.id = home.parent_id LIMIT 1) above ON true
WHERE (place.area_id = candidate.area_id OR place.area_id IN (SELECT unnest(areas) FROM asked))
    -- Once: who lives in one of the areas by where that is, who has left them all by the first in which it was.
    AND (candidate.former_from IS NULL
        OR household.area_id NOT IN (SELECT unnest(areas) FROM asked)
        AND NOT EXISTS (SELECT FROM household_stay first
            WHERE first.household_id = candidate.household_id AND first.from_date < candidate.former_from
                AND first.area_id IN (SELECT unnest(areas) FROM asked)))
    AND ${conditions}
${end}
