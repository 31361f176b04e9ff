-- Topic household.area.v1, contract contracts/household.area.v1.schema.json: one administrative unit, in full.
-- GET /v1/areas reads this view too (area/Areas, AreaView), so that REST and the events have one shape.
-- Flyway runs this file again after all versioned migrations whenever its text has changed. How to change it, and how to
-- publish again what was published before: README, "An event, or a member of one". Absent values are null, never left out.
CREATE OR REPLACE VIEW published_area AS
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
