-- A province as the counters of reporting-service have it: 45 communes, ten decided reviews and an open one.
INSERT INTO area (id, code, name, level, type, parent_id, valid_from)
VALUES ('00000000-0000-4000-8000-000000000011', '11', 'Điện Biên', 'PROVINCE', 'PROVINCE', NULL, '2015-01-01');

INSERT INTO area (id, code, name, level, type, parent_id, valid_from)
SELECT gen_random_uuid(), '11' || lpad(n::text, 3, '0'), 'Xã ' || n, 'COMMUNE', 'COMMUNE',
    '00000000-0000-4000-8000-000000000011', '2015-01-01'
FROM generate_series(1, 45) n;

INSERT INTO review (id, year, kind, area_id, standard, standard_version, step, results, decision_date, original_results)
SELECT gen_random_uuid(), year, 'PERIODIC', '00000000-0000-4000-8000-000000000011', '07-2021', 1,
    CASE year WHEN 2026 THEN 'SURVEYING' ELSE 'DECIDED' END, 0, make_date(year, 12, 20), 0
FROM generate_series(2016, 2026) year;

INSERT INTO household_count (area_id, ethnic_minority, first_year, last_year, households)
SELECT a.id, minority, first_year, 9999, 200
FROM area a, unnest('{true, false}'::boolean[]) minority, generate_series(2015, 2021) first_year
WHERE a.level = 'COMMUNE';

INSERT INTO result_count (review_id, area_id, ethnic_minority, class, route, movement, first_year, last_year, households)
SELECT r.id, a.id, minority, kind.class, kind.route, movement, first_year, 9999, 20
FROM review r, area a, unnest('{true, false}'::boolean[]) minority, generate_series(2015, 2016) first_year,
    (VALUES ('POOR', 'INCOME'), ('POOR', 'DEPRIVATION'), ('NEAR_POOR', 'NONE')) kind (class, route),
    unnest('{STAYED, NEW, RELAPSED}'::text[]) movement
WHERE a.level = 'COMMUNE' AND r.step = 'DECIDED';

UPDATE review SET (results, original_results) = (SELECT sum(households), sum(households) FROM result_count c WHERE c.review_id = review.id)
WHERE step = 'DECIDED';

INSERT INTO topic_progress VALUES ('household.result.v1', 1, '2026-01-01T00:00:00Z');
