-- Topic household.result.v1, contract contracts/household.result.v1.schema.json: the result of one household in one
-- review, without any direct identifier of a person.
-- Flyway runs this file again after all versioned migrations whenever its text has changed. How to change it, and how to
-- publish again what was published before: README, "An event, or a member of one". Absent values are null, never left out.
-- The survey, the head and the commitment are looked up by key for each result, whatever the planner thinks of joining whole
-- tables. The head is that of the day of the survey, or without one of the end of the year, or of the first day on which the
-- household was registered.
CREATE OR REPLACE VIEW published_result AS
SELECT s.id, s.household_id || '/' || s.review_id || '/' || s.restatement AS key, s.household_id AS partition_key,
    s.version, s.changed_at,
    jsonb_build_object(
        'id', s.id, 'householdId', s.household_id, 'reviewId', s.review_id, 'restatement', s.restatement,
        'restatementDecision', (
            SELECT jsonb_build_object('number', m.decision_number, 'date', m.decision_date)
            FROM restatement m WHERE s.restatement > 0 AND m.review_id = s.review_id AND m.number = s.restatement),
        'year', s.year, 'areaId', s.area_id, 'residence', s.residence, 'ethnicMinority', s.ethnic_minority,
        'class', s.class, 'route', s.route, 'movement', s.movement, 'causes', s.causes,
        'aspirations', s.aspirations, 'deprivations', s.deprivations, 'noCapacityToWork', s.no_capacity_to_work,
        'standard', r.standard, 'standardVersion', r.standard_version,
        'answered', (
            SELECT to_jsonb(array_remove(ARRAY[
                CASE WHEN v.income IS NOT NULL THEN 'INCOME' END,
                CASE WHEN v.b1 IS NOT NULL THEN 'B1' END,
                CASE WHEN v.b2 IS NOT NULL THEN 'B2' END,
                CASE WHEN v.no_deprivation OR v.deprivations <> '{}' THEN 'DEPRIVATIONS' END,
                CASE WHEN v.causes <> '{}' THEN 'CAUSES' END,
                CASE WHEN v.aspirations <> '{}' THEN 'ASPIRATIONS' END,
                CASE WHEN v.no_capacity_to_work THEN 'NO_CAPACITY_TO_WORK' END], NULL))
            FROM survey v WHERE v.review_id = s.review_id AND v.household_id = s.household_id),
        'commitment', (
            SELECT CASE WHEN c.withdrawn_on IS NULL
                THEN jsonb_build_object('registeredOn', c.registered_on, 'by', c.due_on) END
            FROM commitment c WHERE c.household_id = s.household_id AND c.year = s.year
            ORDER BY c.version DESC LIMIT 1),
        'ethnicGroup', (
            SELECT jsonb_build_object('scheme', m.ethnic_scheme, 'code', m.ethnic_code)
            FROM (
                SELECT coalesce(
                    (SELECT v.surveyed_on FROM survey v WHERE v.review_id = s.review_id AND v.household_id = s.household_id),
                    greatest(make_date(s.year, 12, 31), h.registered_on)) AS day
                FROM household h WHERE h.id = s.household_id) counted
            CROSS JOIN LATERAL (
                SELECT p.id FROM member p
                WHERE p.household_id = s.household_id AND p.relationship = 'HEAD' AND p.from_date <= counted.day
                    AND (p.to_date IS NULL OR p.to_date >= counted.day)
                UNION ALL
                SELECT f.member_id FROM former_membership f
                WHERE f.household_id = s.household_id AND f.relationship = 'HEAD'
                    AND counted.day BETWEEN f.from_date AND f.to_date
                LIMIT 1) head
            JOIN member m ON m.id = head.id)) AS value
FROM result s JOIN review r ON r.id = s.review_id;
