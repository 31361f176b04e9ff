-- A restatement puts a decided year right without overwriting what was decided: what it replaces stays beside it, each with
-- the days on which it was known, from known_from up to the day before known_to. A restatement is known from the date of its
-- decision; what was stored before there were any was always known, and still is. A figure as known on a day is a sum over
-- what was known on it.

DROP VIEW decided_review;
DROP VIEW movement_contribution;
DROP VIEW result_contribution;
DROP VIEW household_contribution;

ALTER TABLE review
    ADD COLUMN decision_date date,
    -- Results as they were decided. Null of a review that was restated before anything was consumed of it.
    ADD COLUMN original_results int;
UPDATE review SET original_results = results;

CREATE TABLE review_restatement (
    review_id uuid NOT NULL REFERENCES review ON DELETE CASCADE,
    number int NOT NULL CHECK (number > 0),
    decision_number text NOT NULL,
    decision_date date NOT NULL,
    -- How many results and how many former states of households belong to it: with fewer it was not consumed as a whole.
    results int NOT NULL,
    households int NOT NULL,
    PRIMARY KEY (review_id, number)
);

ALTER TABLE result
    -- A restatement without a decision, as none has been published since they have one, replaces what it restates as if it
    -- had always been known.
    ADD COLUMN known_from date NOT NULL DEFAULT '-infinity',
    DROP CONSTRAINT result_pkey,
    ADD PRIMARY KEY (household_id, review_id, restatement);

ALTER TABLE household_stay
    DROP CONSTRAINT household_stay_household_id_fkey,
    DROP CONSTRAINT household_stay_pkey;
ALTER TABLE household
    -- 0 is the state of the household, 1 and more are the former ones, in order of time.
    ADD COLUMN former int NOT NULL DEFAULT 0,
    ADD COLUMN known_from date NOT NULL DEFAULT '-infinity',
    ADD COLUMN known_to date NOT NULL DEFAULT 'infinity',
    -- The restatement that put an end to a former state.
    ADD COLUMN review_id uuid,
    ADD COLUMN restatement int,
    DROP CONSTRAINT household_pkey,
    ADD PRIMARY KEY (id, former),
    ADD CONSTRAINT household_former CHECK (CASE former
        WHEN 0 THEN num_nonnulls(review_id, restatement) = 0 AND known_to = 'infinity'
        ELSE num_nulls(review_id, restatement) = 0 AND known_to < 'infinity' END);
ALTER TABLE household_stay
    ADD COLUMN former int NOT NULL DEFAULT 0,
    ADD PRIMARY KEY (household_id, former, ordinal),
    ADD FOREIGN KEY (household_id, former) REFERENCES household;

ALTER TABLE household_count
    ADD COLUMN known_from date NOT NULL DEFAULT '-infinity',
    ADD COLUMN known_to date NOT NULL DEFAULT 'infinity',
    DROP CONSTRAINT household_count_pkey,
    ADD PRIMARY KEY (area_id, ethnic_minority, first_year, last_year, known_from, known_to);
ALTER TABLE result_count
    ADD COLUMN known_from date NOT NULL DEFAULT '-infinity',
    ADD COLUMN known_to date NOT NULL DEFAULT 'infinity',
    DROP CONSTRAINT result_count_pkey,
    ADD PRIMARY KEY (review_id, area_id, ethnic_minority, class, route, movement, first_year, last_year, known_from,
        known_to);
ALTER TABLE movement_count
    ADD COLUMN known_from date NOT NULL DEFAULT '-infinity',
    ADD COLUMN known_to date NOT NULL DEFAULT 'infinity',
    DROP CONSTRAINT movement_count_pkey,
    ADD PRIMARY KEY (review_id, prior_review_id, prior_area_id, area_id, prior_ethnic_minority, ethnic_minority,
        poor, movement, first_year, last_year, known_from, known_to);

-- What was consumed of each restatement: results, and households with a former state.
CREATE TABLE restatement_count (
    review_id uuid NOT NULL,
    restatement int NOT NULL,
    known_from date NOT NULL,
    part text NOT NULL CHECK (part IN ('RESULT', 'HOUSEHOLD')),
    households bigint NOT NULL CHECK (households >= 0),
    PRIMARY KEY (review_id, restatement, known_from, part)
);

-- A former state without a stay is of a household that was not known yet: it counts nowhere.
CREATE VIEW household_contribution AS
SELECT s.household_id, s.area_id, coalesce(s.ethnic_minority, h.ethnic_minority) AS ethnic_minority, s.first_year,
    s.last_year, h.known_from, h.known_to
FROM household_stay s
JOIN household h ON h.id = s.household_id AND h.former = s.former
WHERE h.known_from < h.known_to;

-- A result was known until a later restatement replaced it; of two that were decided on one day only the later one was.
CREATE VIEW known_result AS
SELECT r.household_id, r.review_id, r.year, r.area_id, r.ethnic_minority, r.class, r.route, r.movement, r.known_from,
    k.known_to
FROM result r
CROSS JOIN LATERAL (
    SELECT coalesce(min(n.known_from), 'infinity') AS known_to FROM result n
    WHERE n.household_id = r.household_id AND n.review_id = r.review_id AND n.restatement > r.restatement) k
WHERE r.known_from < k.known_to;

-- A result may be consumed before its household: until then the household counts as always there.
CREATE VIEW result_contribution AS
SELECT r.household_id, r.review_id, r.area_id, r.ethnic_minority, r.class, r.route, r.movement,
    coalesce(h.first_year, 0) AS first_year, coalesce(h.last_year, 9999) AS last_year,
    greatest(r.known_from, h.known_from) AS known_from, least(r.known_to, h.known_to) AS known_to
FROM known_result r
LEFT JOIN household h ON h.id = r.household_id
    AND greatest(r.known_from, h.known_from) < least(r.known_to, h.known_to);

CREATE VIEW movement_contribution AS
SELECT r.household_id, r.review_id, p.review_id AS prior_review_id, p.area_id AS prior_area_id, r.area_id,
    p.ethnic_minority AS prior_ethnic_minority, r.ethnic_minority, r.class = 'POOR' AS poor, r.movement,
    coalesce(h.first_year, 0) AS first_year, coalesce(h.last_year, 9999) AS last_year,
    greatest(r.known_from, p.known_from, h.known_from) AS known_from,
    least(r.known_to, p.known_to, h.known_to) AS known_to
FROM known_result r
JOIN known_result p ON p.household_id = r.household_id AND p.year = r.year - 1 AND p.class = 'POOR'
    AND greatest(r.known_from, p.known_from) < least(r.known_to, p.known_to)
LEFT JOIN household h ON h.id = r.household_id
    AND greatest(r.known_from, p.known_from, h.known_from) < least(r.known_to, p.known_to, h.known_to);

CREATE VIEW restatement_contribution AS
SELECT household_id, review_id, restatement, known_from, 'RESULT' AS part FROM result
UNION ALL
SELECT id, review_id, restatement, known_to, 'HOUSEHOLD' FROM household WHERE former > 0;

INSERT INTO restatement_count (review_id, restatement, known_from, part, households)
SELECT review_id, restatement, known_from, part, count(*) FROM restatement_contribution GROUP BY 1, 2, 3, 4;

-- Decided figures are final, so they are reported of a review whose results were all consumed and of no other. Where the
-- number of results that were decided is not known, it follows once the restated ones are there too. Imported results were
-- decided elsewhere, before. A decision from before its date was stored is known today and on no day before.
CREATE VIEW decided_review AS
SELECT r.*, CASE WHEN r.kind = 'PRIOR' THEN '-infinity' ELSE coalesce(r.decision_date, '9999-12-31') END AS known_from
FROM review r
WHERE r.step = 'DECIDED'
    AND CASE WHEN r.original_results IS NULL
        THEN r.results = (SELECT coalesce(sum(c.households), 0) FROM result_count c
            WHERE c.review_id = r.id AND c.known_to = 'infinity')
        ELSE r.original_results = (SELECT coalesce(sum(c.households), 0) FROM result_count c
            WHERE c.review_id = r.id AND c.known_from = '-infinity') END;

-- Every restatement of which something was consumed, and whether all of it arrived: until then nothing is reported as known
-- on its day or later. One that its review does not tell of yet has no decision's number.
CREATE VIEW restatement_state AS
SELECT s.review_id, s.number, s.decision_date AS known_from, s.decision_number,
    s.results = (SELECT coalesce(sum(c.households), 0) FROM restatement_count c
        WHERE c.review_id = s.review_id AND c.restatement = s.number AND c.known_from = s.decision_date
            AND c.part = 'RESULT')
    AND s.households = (SELECT coalesce(sum(c.households), 0) FROM restatement_count c
        WHERE c.review_id = s.review_id AND c.restatement = s.number AND c.known_from = s.decision_date
            AND c.part = 'HOUSEHOLD') AS arrived
FROM review_restatement s
UNION ALL
SELECT DISTINCT c.review_id, c.restatement, c.known_from, NULL, false
FROM restatement_count c
WHERE c.restatement > 0 AND c.households > 0 AND c.known_from > '-infinity'
    AND NOT EXISTS (SELECT FROM review_restatement s
        WHERE s.review_id = c.review_id AND s.number = c.restatement AND s.decision_date = c.known_from);
