-- funding.budget.v1, one row per budget line with its full state. A line without project has a project that is null.
-- The contract of the column value is contracts/funding.budget.v1.schema.json, which EventTest checks.
CREATE OR REPLACE VIEW published_budget AS
SELECT b.id, b.id::text AS key, NULL::uuid AS partition_key, b.version, b.changed_at,
       jsonb_build_object('id', b.id, 'year', b.year, 'programmeId', b.programme_id,
                          'project', CASE WHEN p.code IS NULL THEN NULL ELSE jsonb_build_object(
                              'code', p.code, 'name', jsonb_build_object('vi', p.name_vi, 'en', p.name_en)) END,
                          'source', b.source, 'capitalType', b.capital_type, 'areaId', b.area_id,
                          'decision', jsonb_build_object('number', b.decision_number, 'date', b.decision_date),
                          'amount', b.amount) AS value
FROM budget b
LEFT JOIN project p ON p.programme_id = b.programme_id AND p.code = b.project_code;
