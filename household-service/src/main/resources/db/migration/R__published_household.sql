-- Topic household.household.v1, contract contracts/household.household.v1.schema.json: one household, in full,
-- without any direct identifier of a person.
-- Flyway runs this file again after all versioned migrations whenever its text has changed. How to change it, and how to
-- publish again what was published before: README, "An event, or a member of one". Absent values are null, never left out.
CREATE OR REPLACE VIEW published_household AS
SELECT h.id, h.id::text AS key, h.id AS partition_key, h.version, h.changed_at,
    jsonb_build_object(
        'id', h.id, 'ethnicMinority', h.ethnic_minority,
        'formerEthnicMinority', coalesce((
            SELECT jsonb_agg(jsonb_build_object('ethnicMinority', f.ethnic_minority, 'to', f.to_date) ORDER BY f.to_date)
            FROM former_ethnic_minority f WHERE f.household_id = h.id), '[]'),
        'status', CASE WHEN h.ended_on IS NULL THEN 'ACTIVE' ELSE 'ENDED' END,
        'endedOn', h.ended_on, 'endReason', h.end_reason,
        'stays', (
            SELECT jsonb_agg(jsonb_build_object('areaId', s.area_id, 'from', s.from_date, 'to', s.to_date)
                ORDER BY s.from_date)
            FROM household_stay s WHERE s.household_id = h.id),
        'formerly', coalesce((
            SELECT jsonb_agg(jsonb_build_object('reviewId', k.review_id, 'restatement', k.restatement, 'until', k.until,
                'ethnicMinority', k.ethnic_minority, 'formerEthnicMinority', k.former_ethnic_minority,
                'endedOn', k.ended_on, 'stays', k.stays) ORDER BY k.until, k.kept)
            FROM former_household k WHERE k.household_id = h.id), '[]')) AS value
FROM household h;
