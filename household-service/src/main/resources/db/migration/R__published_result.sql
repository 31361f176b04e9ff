-- Topic household.result.v1, contract contracts/household.result.v1.schema.json: the result of one household in one
-- review, without any direct identifier of a person.
-- Flyway runs this file again after all versioned migrations whenever its text has changed. How to change it, and how to
-- publish again what was published before: README, "An event, or a member of one". Absent values are null, never left out.
-- The survey and the commitment are looked up by key for each result, whatever the planner thinks of joining whole tables.
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
            ORDER BY c.version DESC LIMIT 1)) AS value
FROM result s JOIN review r ON r.id = s.review_id;
