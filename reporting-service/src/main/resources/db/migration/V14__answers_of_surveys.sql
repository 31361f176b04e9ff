-- Answers of the survey of a result, beyond its class. Null is what is not known: it was not asked, or the event was published
-- before it had the answer. An empty list is the answer that there is none.
ALTER TABLE result
    ADD COLUMN causes text[],
    ADD COLUMN aspirations text[],
    ADD COLUMN deprivations text[],
    ADD COLUMN no_capacity_to_work boolean,
    -- That of the head: the list that the code is of, a slash, the code.
    ADD COLUMN ethnic_group text,
    ADD COLUMN committed boolean;

CREATE OR REPLACE VIEW known_result AS
SELECT r.household_id, r.review_id, r.year, r.area_id, r.ethnic_minority, r.class, r.route, r.movement, r.known_from,
    k.known_to, r.causes, r.aspirations, r.deprivations, r.no_capacity_to_work, r.ethnic_group, r.committed
FROM result r
CROSS JOIN LATERAL (
    SELECT coalesce(min(n.known_from), 'infinity') AS known_to FROM result n
    WHERE n.household_id = r.household_id AND n.review_id = r.review_id AND n.restatement > r.restatement) k
WHERE r.known_from < k.known_to;

-- How many households gave each answer, and by the empty code how many gave any: those that were asked.
CREATE TABLE characteristic_count (
    review_id uuid NOT NULL,
    characteristic text NOT NULL,
    area_id uuid NOT NULL,
    class text NOT NULL,
    code text NOT NULL,
    known_from date NOT NULL,
    known_to date NOT NULL,
    households bigint NOT NULL CHECK (households >= 0),
    PRIMARY KEY (review_id, characteristic, area_id, class, code, known_from, known_to)
);

-- Of the poor and the near-poor; a commitment also of the others, since to escape is what it is for.
CREATE VIEW characteristic_contribution AS
SELECT r.household_id, r.review_id, answers.characteristic, r.area_id, r.class, answer.code, r.known_from, r.known_to
FROM known_result r
CROSS JOIN LATERAL (VALUES
    ('CAUSE', r.causes),
    ('ASPIRATION', r.aspirations),
    ('DEPRIVATION', r.deprivations),
    ('CAPACITY_TO_WORK',
        CASE WHEN r.no_capacity_to_work THEN '{NO_CAPACITY_TO_WORK}'::text[] WHEN NOT r.no_capacity_to_work THEN '{}' END),
    ('ETHNIC_GROUP', CASE WHEN r.ethnic_group IS NOT NULL THEN ARRAY[r.ethnic_group] END),
    ('COMMITMENT', CASE
        WHEN NOT r.committed THEN '{}'
        WHEN r.committed AND r.movement = 'ESCAPED' THEN '{COMMITTED,ESCAPED}'::text[]
        WHEN r.committed AND r.class IN ('POOR', 'NEAR_POOR') THEN ARRAY['COMMITTED', r.class]
        WHEN r.committed THEN '{COMMITTED,OTHER}' END)) AS answers (characteristic, codes)
CROSS JOIN LATERAL unnest(answers.codes || ''::text) AS answer (code)
WHERE answers.codes IS NOT NULL AND (r.class IN ('POOR', 'NEAR_POOR') OR answers.characteristic = 'COMMITMENT');
