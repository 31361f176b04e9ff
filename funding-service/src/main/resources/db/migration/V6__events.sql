-- The full state of each thing as it is told: the contract is funding-service/contracts.
CREATE VIEW programme_told AS
SELECT id, id::text AS key, NULL::uuid AS partition_key, version, changed_at,
       jsonb_build_object('id', id, 'code', code, 'name', jsonb_build_object('vi', name_vi, 'en', name_en),
                          'poverty', poverty, 'legalInstrument', legal_instrument) AS value
FROM programme;

CREATE VIEW budget_told AS
SELECT b.id, b.id::text AS key, NULL::uuid AS partition_key, b.version, b.changed_at,
       jsonb_build_object('id', b.id, 'year', b.year, 'programmeId', b.programme_id,
                          'project', CASE WHEN p.code IS NULL THEN NULL ELSE jsonb_build_object(
                              'code', p.code, 'name', jsonb_build_object('vi', p.name_vi, 'en', p.name_en)) END,
                          'source', b.source, 'capitalType', b.capital_type, 'areaId', b.area_id,
                          'decision', jsonb_build_object('number', b.decision_number, 'date', b.decision_date),
                          'amount', b.amount) AS value
FROM budget b
LEFT JOIN project p ON p.programme_id = b.programme_id AND p.code = b.project_code;

CREATE VIEW allocation_told AS
SELECT a.id, a.id::text AS key, NULL::uuid AS partition_key, a.version, a.changed_at,
       jsonb_build_object('id', a.id, 'budgetId', a.budget_id, 'year', b.year, 'programmeId', b.programme_id,
                          'source', b.source, 'capitalType', b.capital_type, 'areaId', a.area_id,
                          'amount', a.amount, 'status', a.status) AS value
FROM allocation a JOIN budget b ON b.id = a.budget_id;

CREATE VIEW disbursement_told AS
SELECT d.id, d.id::text AS key, NULL::uuid AS partition_key, d.version, d.changed_at,
       jsonb_build_object('id', d.id, 'allocationId', d.allocation_id, 'budgetId', a.budget_id, 'year', b.year,
                          'programmeId', b.programme_id, 'source', b.source, 'capitalType', b.capital_type,
                          'areaId', a.area_id, 'amount', d.amount, 'kind', d.kind,
                          'disbursedOn', d.disbursed_on) AS value
FROM disbursement d
JOIN allocation a ON a.id = d.allocation_id
JOIN budget b ON b.id = a.budget_id;
