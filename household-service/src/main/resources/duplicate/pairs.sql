-- Pairs with both people and their latest decision. Whoever may not see both sides sees no pair: that somebody with the same ID
-- lives elsewhere is already too much to tell.
-- Parameters: the caller's areas, then those of ${condition}.
SELECT p.id, p.status, p.score, p.reasons, p.version,
    a.id AS a_id, a.name AS a_name, a.sex AS a_sex, coalesce(a.birth_date::text, a.birth_year::text) AS a_birth,
    a.relationship AS a_relationship, a.household_id AS a_household,
    a_unit.id AS a_area, a_unit.code AS a_code, a_unit.name AS a_place,
    a.to_date IS NULL AND a_home.ended_on IS NULL AS a_active,
    b.id AS b_id, b.name AS b_name, b.sex AS b_sex, coalesce(b.birth_date::text, b.birth_year::text) AS b_birth,
    b.relationship AS b_relationship, b.household_id AS b_household,
    b_unit.id AS b_area, b_unit.code AS b_code, b_unit.name AS b_place,
    b.to_date IS NULL AND b_home.ended_on IS NULL AS b_active,
    d.id AS d_id, d.kind, d.keep, d.day, d.new_head, d.reason, d.status AS d_status, d.proposed_by, d.proposed_at,
    d.decided_by, d.decided_at, d.rejection
FROM (SELECT ?::uuid[] AS areas) granted
CROSS JOIN duplicate_pair p
JOIN member a ON a.id = p.first_member
JOIN household a_home ON a_home.id = a.household_id AND a_home.area_id = ANY (granted.areas)
JOIN area a_unit ON a_unit.id = a_home.area_id
JOIN member b ON b.id = p.second_member
JOIN household b_home ON b_home.id = b.household_id AND b_home.area_id = ANY (granted.areas)
JOIN area b_unit ON b_unit.id = b_home.area_id
LEFT JOIN LATERAL (
    SELECT * FROM duplicate_decision l WHERE l.pair_id = p.id ORDER BY l.proposed_at DESC, l.id DESC LIMIT 1) d ON true
WHERE ${condition}
