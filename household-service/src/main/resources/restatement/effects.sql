-- What each household that a restatement touches counted as in the review's year before, and counts as after.
-- Parameters: the number of the restatement; the review and the number of the one that changed households, which is the same
-- save for a later year that is restated with it; the review.
WITH restated AS (
    SELECT ?::int AS number, ?::uuid AS changing_review_id, ?::int AS changing_number, v.id AS review_id, v.year,
        make_date(v.year, 12, 31) AS day
    FROM review v WHERE v.id = ?
),
touched AS (
    SELECT r.household_id FROM result r JOIN restated USING (review_id)
    WHERE r.restatement > 0 AND r.restatement = restated.number
    UNION
    SELECT f.household_id FROM former_household f JOIN restated ON f.review_id = restated.changing_review_id
    WHERE f.restatement = restated.changing_number
)
SELECT touched.household_id, restated.year,
    former_place.area IS NOT NULL AS former_counted, former_place.area AS former_area,
    coalesce(former.class_minority, former_minority.ethnic_minority) AS former_minority,
    former.class AS former_class, former.route AS former_route, former.movement AS former_movement,
    former.residence AS former_residence, former.surveyed_in AS former_surveyed_in, former.causes AS former_causes,
    former.aspirations AS former_aspirations, former.deprivations AS former_deprivations,
    coalesce(former.no_capacity_to_work, false) AS former_no_capacity_to_work,
    place.area IS NOT NULL AS counted, place.area,
    coalesce(newest.class_minority, minority.ethnic_minority) AS minority, newest.class, newest.route, newest.movement,
    newest.residence, newest.surveyed_in, newest.causes, newest.aspirations, newest.deprivations,
    coalesce(newest.no_capacity_to_work, false) AS no_capacity_to_work
FROM touched
CROSS JOIN restated
JOIN household h ON h.id = touched.household_id
LEFT JOIN former_household f ON f.household_id = h.id AND f.review_id = restated.changing_review_id
    AND f.restatement = restated.changing_number
LEFT JOIN LATERAL (
    SELECT r.class, r.route, r.movement, r.ethnic_minority AS class_minority, r.residence, a.code AS surveyed_in,
        r.causes, r.aspirations, r.deprivations, r.no_capacity_to_work
    FROM result r JOIN area a ON a.id = r.area_id
    WHERE r.review_id = restated.review_id AND r.household_id = h.id AND r.restatement < restated.number
    ORDER BY r.restatement DESC LIMIT 1) former ON true
LEFT JOIN LATERAL (
    SELECT r.class, r.route, r.movement, r.ethnic_minority AS class_minority, r.residence, a.code AS surveyed_in,
        r.causes, r.aspirations, r.deprivations, r.no_capacity_to_work
    FROM result r JOIN area a ON a.id = r.area_id
    WHERE r.review_id = restated.review_id AND r.household_id = h.id AND r.restatement <= restated.number
    ORDER BY r.restatement DESC LIMIT 1) newest ON true
LEFT JOIN LATERAL (
    SELECT a.code AS area FROM household_stay s JOIN area a ON a.id = s.area_id
    WHERE s.household_id = h.id AND s.from_date <= restated.day AND coalesce(s.to_date, 'infinity') >= restated.day
        AND coalesce(h.ended_on, 'infinity') >= restated.day) place ON true
CROSS JOIN LATERAL (
    SELECT coalesce((SELECT m.ethnic_minority FROM former_ethnic_minority m
        WHERE m.household_id = h.id AND m.to_date >= restated.day ORDER BY m.to_date LIMIT 1), h.ethnic_minority)
        AS ethnic_minority) minority
LEFT JOIN LATERAL (
    SELECT a.code AS area
    FROM jsonb_to_recordset(f.stays) AS s ("areaId" uuid, "from" date, "to" date) JOIN area a ON a.id = s."areaId"
    WHERE s."from" <= restated.day AND coalesce(s."to", 'infinity') >= restated.day
        AND coalesce(f.ended_on, 'infinity') >= restated.day
    UNION ALL
    SELECT place.area WHERE f.household_id IS NULL AND place.area IS NOT NULL) former_place ON true
CROSS JOIN LATERAL (
    SELECT coalesce((SELECT m."ethnicMinority"
        FROM jsonb_to_recordset(f.former_ethnic_minority) AS m ("ethnicMinority" boolean, "to" date)
        WHERE m."to" >= restated.day ORDER BY m."to" LIMIT 1), f.ethnic_minority, minority.ethnic_minority)
        AS ethnic_minority) former_minority
ORDER BY touched.household_id
