-- The tables whose changes are audited; AuditedTablesTest names every other one with its reason.
SELECT audited('area', things => 'r.id', area => 'r.id');
SELECT audited('area_designation', things => 'r.area_id', area => 'r.area_id');
SELECT audited('area_succession', things => 'r.from_id', area => 'r.from_id');
SELECT audited('household', bulk => true, things => 'r.id', area => 'r.area_id',
    personal => '{code, head_name, head_search, head_marked, registration_hash}');
SELECT audited('household_stay', bulk => true, things => 'r.household_id', area => 'r.area_id');
-- Everything of a person but whose household it is, and from when to when.
SELECT audited('member', bulk => true, things => 'r.id, r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)',
    personal => '{name, name_search, sex, birth_date, birth_year, ethnic_scheme, ethnic_code, relationship,
        personal_id_cipher, personal_id_hash}');
SELECT audited('review', things => 'r.id', area => 'r.area_id');
SELECT audited('review_list', things => 'r.review_id',
    area => '(SELECT v.area_id FROM review v WHERE v.id = r.review_id)');
SELECT audited('survey', bulk => true, things => 'r.id', area => 'r.area_id');
-- The API names no id of a result: it is found by its household.
SELECT audited('result', bulk => true, things => 'r.id, r.household_id', area => 'r.area_id');
