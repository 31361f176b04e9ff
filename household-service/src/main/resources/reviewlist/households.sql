-- The households of a review in some areas, each beside where it counts and what the review knows of it, which is looked up by
-- ${details}. ${columns} are what is read of all that; ${found} says which of those that have a result are, and ${waiting} which
-- of those of the list that have none yet.
-- A household counts where it was surveyed; until then, where it lives. So it stands in the list of the commune that has to
-- conclude on it, also when it has moved since.
-- Who is read is settled first, by two indexes that begin with the area, and only they are looked up, each by its key: with
-- LIMIT 1, or as a value, the planner has no other way. So a page costs the same wherever it begins, and however many years
-- and households are stored. The commune and the village are the same for many of them and are read apart, once for each place.
--
-- Parameters: the areas that are asked for, all areas of the caller, whether names are shown, the area and
-- the household after which the page begins, how many are read at most, the review; those of ${found}.

-- 1. What is asked for. All results of a decided review became official with the decision.
WITH asked AS MATERIALIZED (
    SELECT v.id AS review_id, v.kind = 'PERIODIC' AS periodic, v.step = 'DECIDED' AS decided,
        CASE v.step WHEN 'DECIDED' THEN coalesce(v.decided_at, v.changed_at) END AS decided_at,
        q.areas, q.scope, q.names, q.after_area, q.after_household, q.size
    FROM (SELECT ?::uuid[] AS areas, ?::uuid[] AS scope, ?::boolean AS names, ?::uuid AS after_area,
        ?::uuid AS after_household, ?::bigint AS size) q
    JOIN review v ON v.id = ?
),

-- 2. Who has a result; of one that was restated the newest, by the index of the few that are.
found AS MATERIALIZED (
    SELECT result.area_id, result.household_id
    FROM result
    WHERE result.review_id = (SELECT review_id FROM asked) AND result.area_id = ANY ((SELECT areas FROM asked)::uuid[])
        AND (result.area_id, result.household_id)
            > ((SELECT after_area FROM asked), (SELECT after_household FROM asked))
        AND ${found}
        AND (SELECT newer.household_id FROM result newer
            WHERE newer.review_id = result.review_id AND newer.household_id = result.household_id
                AND newer.restatement > 0 AND newer.restatement > result.restatement LIMIT 1) IS NULL
    ORDER BY result.area_id, result.household_id LIMIT (SELECT size FROM asked)
),

-- 3. Where they fill the page, nobody behind the last of them is on it; otherwise the last of all UUIDs ends it.
page_end AS MATERIALIZED (
    SELECT coalesce(last.area_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff') AS area_id,
        coalesce(last.household_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff') AS household_id
    FROM asked LEFT JOIN (
        SELECT area_id, household_id FROM found
        ORDER BY area_id, household_id OFFSET (SELECT size - 1 FROM asked) LIMIT 1) last ON true
),

-- 4. Who is on the list and has no result yet. Most have one, and are left out before an index is asked for each of them. The
-- areas are those of the page: the index would be read through all others of them, whatever its end.
waiting AS MATERIALIZED (
    SELECT household.area_id, household.id AS household_id
    FROM household
    WHERE household.area_id = ANY (ARRAY(SELECT of.area_id FROM asked, unnest(asked.areas) AS of (area_id), page_end
            WHERE of.area_id BETWEEN asked.after_area AND page_end.area_id))
        AND (household.area_id, household.id) > ((SELECT after_area FROM asked), (SELECT after_household FROM asked))
        AND (household.area_id, household.id) <= ((SELECT area_id FROM page_end), (SELECT household_id FROM page_end))
        AND ${waiting}
        AND (household.area_id, household.id) NOT IN (SELECT area_id, household_id FROM found)
        AND (SELECT l.household_id FROM review_list l
            WHERE l.review_id = (SELECT review_id FROM asked) AND l.household_id = household.id) IS NOT NULL
        AND (SELECT r.household_id FROM result r
            WHERE r.review_id = (SELECT review_id FROM asked) AND r.household_id = household.id LIMIT 1) IS NULL
    ORDER BY household.area_id, household.id LIMIT (SELECT size FROM asked)
),

-- 5. Both in one order, which the following keeps: OFFSET has it settled here.
candidate AS (
    SELECT area_id, household_id FROM found
    UNION ALL
    SELECT area_id, household_id FROM waiting
    ORDER BY area_id, household_id OFFSET 0 LIMIT (SELECT size FROM asked)
)

-- 6. Each with what belongs to it.
SELECT ${columns}
FROM candidate
CROSS JOIN LATERAL (
    SELECT h.area_id, h.code, h.head_name, h.ended_on FROM household h WHERE h.id = candidate.household_id LIMIT 1) household
${details}
ORDER BY candidate.area_id, candidate.household_id
