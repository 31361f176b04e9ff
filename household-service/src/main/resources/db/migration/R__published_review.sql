-- Topic household.review.v1, contract contracts/household.review.v1.schema.json: one review, in full.
-- Flyway runs this file again after all versioned migrations whenever its text has changed. How to change it, and how to
-- publish again what was published before: README, "An event, or a member of one". Absent values are null, never left out.
CREATE OR REPLACE VIEW published_review AS
SELECT r.id, r.id::text AS key, NULL::uuid AS partition_key, r.version, r.changed_at,
    jsonb_build_object(
        'id', r.id, 'year', r.year, 'kind', r.kind, 'areaId', r.area_id,
        'standard', r.standard, 'standardVersion', r.standard_version,
        'procedure', r.procedure, 'procedureVersion', r.procedure_version,
        'step', r.step, 'listSize', r.list_size, 'results', r.results,
        'openedOn', r.opened_on, 'closedOn', r.closed_on,
        'decision', CASE WHEN r.decision_number IS NOT NULL
            THEN jsonb_build_object('number', r.decision_number, 'date', r.decision_date) END,
        'communes', coalesce((
            SELECT jsonb_agg(jsonb_build_object('areaId', c.unit_id, 'step', c.step, 'since', c.since)
                ORDER BY c.unit_id)
            FROM review_commune c WHERE c.review_id = r.id), '[]'),
        'restatements', coalesce((
            SELECT jsonb_agg(jsonb_build_object('number', m.number,
                'decision', jsonb_build_object('number', m.decision_number, 'date', m.decision_date),
                'results', (SELECT count(*) FROM result t
                    WHERE t.review_id = r.id AND t.restatement > 0 AND t.restatement = m.number),
                'households', (SELECT count(*) FROM former_household k
                    WHERE k.review_id = r.id AND k.restatement = m.number)) ORDER BY m.number)
            FROM restatement m WHERE m.review_id = r.id AND m.status = 'APPROVED'), '[]')) AS value
FROM review r;

-- Consumers need the day of each decision, which they did not read before.
UPDATE review SET version = version + 1, decided_at = CASE step WHEN 'DECIDED' THEN coalesce(decided_at, changed_at) END,
    changed_at = now();
INSERT INTO unpublished (topic, id, mark)
SELECT 'household.review.v1', id, nextval('unpublished_mark') FROM review
ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark;
