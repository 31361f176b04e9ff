-- Topic household.result.v1, contract contracts/household.result.v1.schema.json: the result of one household in one
-- review, without any direct identifier of a person.
-- Flyway runs this file again after all versioned migrations whenever its text has changed. How to change it, and how to
-- publish again what was published before: README, "An event, or a member of one". Absent values are null, never left out.
CREATE OR REPLACE VIEW published_result AS
SELECT s.id, s.household_id || '/' || s.review_id || '/' || s.restatement AS key, s.household_id AS partition_key,
    s.version, s.changed_at,
    jsonb_build_object(
        'id', s.id, 'householdId', s.household_id, 'reviewId', s.review_id, 'restatement', s.restatement,
        'year', s.year, 'areaId', s.area_id, 'residence', s.residence, 'ethnicMinority', s.ethnic_minority,
        'class', s.class, 'route', s.route, 'movement', s.movement, 'causes', s.causes,
        'aspirations', s.aspirations, 'deprivations', s.deprivations, 'noCapacityToWork', s.no_capacity_to_work,
        'standard', r.standard, 'standardVersion', r.standard_version) AS value
FROM result s JOIN review r ON r.id = s.review_id;
