-- What others are told: one row per thing, its whole state. Absent is null; no direct identifier of a person.
CREATE VIEW published_area AS
SELECT a.id, a.id::text AS key, NULL::uuid AS partition_key, a.version, now() AS changed_at,
    jsonb_build_object(
        'id', a.id, 'code', a.code, 'name', a.name, 'alias', a.alias, 'level', a.level, 'type', a.type,
        'residence', a.residence, 'parentId', a.parent_id, 'validFrom', a.valid_from, 'validTo', a.valid_to,
        'designations', coalesce((
            SELECT jsonb_agg(jsonb_build_object(
                'designation', d.designation, 'validFrom', d.valid_from, 'validTo', d.valid_to,
                'legalInstrument', d.legal_instrument, 'certainty', d.certainty)
                ORDER BY d.designation, d.valid_from)
            FROM area_designation d WHERE d.area_id = a.id), '[]'),
        'successors', coalesce((
            SELECT jsonb_agg(jsonb_build_object(
                'areaId', s.to_id, 'effectiveDate', s.effective_date, 'kind', s.kind,
                'legalInstrument', s.legal_instrument, 'weight', s.weight)
                ORDER BY s.effective_date, s.to_id)
            FROM area_succession s WHERE s.from_id = a.id), '[]')) AS value
FROM area a;

CREATE VIEW published_household AS
SELECT h.id, h.id::text AS key, h.id AS partition_key, h.version, h.changed_at,
    jsonb_build_object(
        'id', h.id, 'ethnicMinority', h.ethnic_minority,
        'status', CASE WHEN h.ended_on IS NULL THEN 'ACTIVE' ELSE 'ENDED' END,
        'endedOn', h.ended_on, 'endReason', h.end_reason,
        'stays', (
            SELECT jsonb_agg(jsonb_build_object('areaId', s.area_id, 'from', s.from_date, 'to', s.to_date)
                ORDER BY s.from_date)
            FROM household_stay s WHERE s.household_id = h.id)) AS value
FROM household h;

CREATE VIEW published_review AS
SELECT r.id, r.id::text AS key, NULL::uuid AS partition_key, r.version, r.changed_at,
    jsonb_build_object(
        'id', r.id, 'year', r.year, 'kind', r.kind, 'areaId', r.area_id,
        'standard', r.standard, 'standardVersion', r.standard_version,
        'step', r.step, 'listSize', r.list_size, 'openedOn', r.opened_on, 'closedOn', r.closed_on,
        'decision', CASE WHEN r.decision_number IS NOT NULL
            THEN jsonb_build_object('number', r.decision_number, 'date', r.decision_date) END) AS value
FROM review r;

CREATE VIEW published_result AS
SELECT s.id, s.household_id || '/' || s.review_id || '/' || s.restatement AS key, s.household_id AS partition_key,
    s.version, s.changed_at,
    jsonb_build_object(
        'id', s.id, 'householdId', s.household_id, 'reviewId', s.review_id, 'restatement', s.restatement,
        'year', s.year, 'areaId', s.area_id, 'residence', s.residence, 'ethnicMinority', s.ethnic_minority,
        'class', s.class, 'route', s.route, 'movement', s.movement, 'causes', s.causes,
        'aspirations', s.aspirations, 'deprivations', s.deprivations, 'noCapacityToWork', s.no_capacity_to_work,
        'standard', r.standard, 'standardVersion', r.standard_version) AS value
FROM result s JOIN review r ON r.id = s.review_id;
