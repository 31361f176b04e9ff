-- How many households have a result in the review, counted once no more come in: whoever hears of a decided review
-- can tell whether it has heard all of its results. Null while they still come in.
ALTER TABLE review ADD COLUMN results int;

UPDATE review SET version = version + 1, changed_at = now(),
    results = (SELECT count(DISTINCT household_id) FROM result WHERE review_id = review.id)
WHERE step <> 'OPEN';

ALTER TABLE review ADD CONSTRAINT review_results_counted_at_closing
    CHECK (kind = 'PRIOR' OR (step = 'OPEN') = (results IS NULL));

CREATE OR REPLACE VIEW published_review AS
SELECT r.id, r.id::text AS key, NULL::uuid AS partition_key, r.version, r.changed_at,
    jsonb_build_object(
        'id', r.id, 'year', r.year, 'kind', r.kind, 'areaId', r.area_id,
        'standard', r.standard, 'standardVersion', r.standard_version,
        'step', r.step, 'listSize', r.list_size, 'results', r.results,
        'openedOn', r.opened_on, 'closedOn', r.closed_on,
        'decision', CASE WHEN r.decision_number IS NOT NULL
            THEN jsonb_build_object('number', r.decision_number, 'date', r.decision_date) END) AS value
FROM review r;

INSERT INTO unpublished (topic, id, mark)
SELECT 'household.review.v1', id, nextval('unpublished_mark') FROM review
ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark;
