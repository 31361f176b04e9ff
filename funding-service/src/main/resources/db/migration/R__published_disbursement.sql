-- funding.disbursement.v1, one row per disbursement with its full state and what reports count by of its budget line.
-- The person who entered it is not published.
-- The contract of the column value is contracts/funding.disbursement.v1.schema.json, which EventTest checks.
CREATE OR REPLACE VIEW published_disbursement AS
SELECT d.id, d.id::text AS key, NULL::uuid AS partition_key, d.version, d.changed_at,
       jsonb_build_object('id', d.id, 'allocationId', d.allocation_id, 'budgetId', a.budget_id, 'year', b.year,
                          'programmeId', b.programme_id, 'source', b.source, 'capitalType', b.capital_type,
                          'areaId', a.area_id, 'amount', d.amount, 'kind', d.kind,
                          'disbursedOn', d.disbursed_on, 'document', d.document) AS value
FROM disbursement d
JOIN allocation a ON a.id = d.allocation_id
JOIN budget b ON b.id = a.budget_id;

-- Once for what was published without the document. The next change of this file that needs no republication drops this.
WITH without_document AS (
    UPDATE disbursement SET version = version + 1 RETURNING id
)
INSERT INTO unpublished (topic, id, mark)
SELECT 'funding.disbursement.v1', id, nextval('unpublished_mark') FROM without_document
ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark;
