-- funding.allocation.v1, one row per allocation with its full state and what reports count by of its budget line.
-- The contract of the column value is contracts/funding.allocation.v1.schema.json, which EventTest checks.
CREATE OR REPLACE VIEW published_allocation AS
SELECT a.id, a.id::text AS key, NULL::uuid AS partition_key, a.version, a.changed_at,
       jsonb_build_object('id', a.id, 'budgetId', a.budget_id, 'year', b.year, 'programmeId', b.programme_id,
                          'source', b.source, 'capitalType', b.capital_type, 'areaId', a.area_id,
                          'amount', a.amount, 'status', a.status) AS value
FROM allocation a
JOIN budget b ON b.id = a.budget_id;
