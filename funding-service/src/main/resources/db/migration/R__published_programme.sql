-- funding.programme.v1, one row per programme with its full state.
-- The contract of the column value is contracts/funding.programme.v1.schema.json, which EventTest checks.
CREATE OR REPLACE VIEW published_programme AS
SELECT id, id::text AS key, NULL::uuid AS partition_key, version, changed_at,
       jsonb_build_object('id', id, 'code', code, 'name', jsonb_build_object('vi', name_vi, 'en', name_en),
                          'poverty', poverty, 'legalInstrument', legal_instrument) AS value
FROM programme;
