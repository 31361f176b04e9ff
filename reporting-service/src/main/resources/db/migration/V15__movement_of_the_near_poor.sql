-- The movement of near-poor households, counted as that of the poor is. Nothing that was there changes: a node of the version
-- before goes on. It does not update these counters: what it consumed during the roll-out is counted by the rebuild that
-- follows it.

-- Near-poor results, and whether the household was near-poor before the year before: it relapsed if it was not poor or
-- near-poor in that one. Of the earlier years, too, a restatement may put right what is known, so one result may count as the
-- one until a day and as the other from it.
CREATE VIEW near_poor_result AS
SELECT r.household_id, r.review_id, r.year, r.area_id, r.ethnic_minority, part.near_poor_before,
    lower(part.days) AS known_from, upper(part.days) AS known_to
FROM known_result r
CROSS JOIN LATERAL (
    SELECT coalesce(range_agg(daterange(p.known_from, p.known_to)), '{}') AS days FROM known_result p
    WHERE p.household_id = r.household_id AND p.year < r.year - 1 AND p.class = 'NEAR_POOR') earlier
CROSS JOIN LATERAL (
    SELECT true AS near_poor_before,
        unnest(datemultirange(daterange(r.known_from, r.known_to)) * earlier.days) AS days
    UNION ALL
    SELECT false, unnest(datemultirange(daterange(r.known_from, r.known_to)) - earlier.days)) part
WHERE r.class = 'NEAR_POOR';

CREATE TABLE near_poor_count (
    review_id uuid NOT NULL,
    area_id uuid NOT NULL,
    ethnic_minority boolean NOT NULL,
    near_poor_before boolean NOT NULL,
    first_year int NOT NULL,
    households bigint NOT NULL CHECK (households >= 0),
    known_from date NOT NULL,
    known_to date NOT NULL,
    PRIMARY KEY (review_id, area_id, ethnic_minority, near_poor_before, first_year, known_from, known_to)
);

CREATE VIEW near_poor_contribution AS
SELECT r.household_id, r.review_id, r.area_id, r.ethnic_minority, r.near_poor_before,
    coalesce(h.first_year, 0) AS first_year,
    greatest(r.known_from, h.known_from) AS known_from, least(r.known_to, h.known_to) AS known_to
FROM near_poor_result r
LEFT JOIN household h ON h.id = r.household_id
    AND greatest(r.known_from, h.known_from) < least(r.known_to, h.known_to);

-- Households that were near-poor in one review and have a result in a review of the next year, and those that were poor in
-- the one and are near-poor in the other.
CREATE TABLE near_poor_movement_count (
    review_id uuid NOT NULL,
    prior_review_id uuid NOT NULL,
    prior_area_id uuid NOT NULL,
    area_id uuid NOT NULL,
    prior_ethnic_minority boolean NOT NULL,
    ethnic_minority boolean NOT NULL,
    prior_class text NOT NULL,
    class text NOT NULL,
    near_poor_before boolean NOT NULL,
    first_year int NOT NULL,
    last_year int NOT NULL,
    households bigint NOT NULL CHECK (households >= 0),
    known_from date NOT NULL,
    known_to date NOT NULL,
    PRIMARY KEY (review_id, prior_review_id, prior_area_id, area_id, prior_ethnic_minority, ethnic_minority, prior_class,
        class, near_poor_before, first_year, last_year, known_from, known_to)
);

CREATE VIEW near_poor_movement_contribution AS
SELECT r.household_id, r.review_id, p.review_id AS prior_review_id, p.area_id AS prior_area_id, r.area_id,
    p.ethnic_minority AS prior_ethnic_minority, r.ethnic_minority, p.class AS prior_class, r.class, r.near_poor_before,
    coalesce(h.first_year, 0) AS first_year, coalesce(h.last_year, 9999) AS last_year,
    greatest(r.known_from, p.known_from, h.known_from) AS known_from,
    least(r.known_to, p.known_to, h.known_to) AS known_to
FROM (
    SELECT household_id, review_id, year, area_id, ethnic_minority, 'NEAR_POOR' AS class, near_poor_before, known_from,
        known_to
    FROM near_poor_result
    UNION ALL
    SELECT household_id, review_id, year, area_id, ethnic_minority, class, false, known_from, known_to
    FROM known_result WHERE class <> 'NEAR_POOR') r
JOIN known_result p ON p.household_id = r.household_id AND p.year = r.year - 1
    AND (p.class = 'NEAR_POOR' OR p.class = 'POOR' AND r.class = 'NEAR_POOR')
    AND greatest(r.known_from, p.known_from) < least(r.known_to, p.known_to)
LEFT JOIN household h ON h.id = r.household_id
    AND greatest(r.known_from, p.known_from, h.known_from) < least(r.known_to, p.known_to, h.known_to);

INSERT INTO near_poor_count (review_id, area_id, ethnic_minority, near_poor_before, first_year, known_from, known_to,
    households)
SELECT review_id, area_id, ethnic_minority, near_poor_before, first_year, known_from, known_to, count(*)
FROM near_poor_contribution GROUP BY 1, 2, 3, 4, 5, 6, 7;

INSERT INTO near_poor_movement_count (review_id, prior_review_id, prior_area_id, area_id, prior_ethnic_minority,
    ethnic_minority, prior_class, class, near_poor_before, first_year, last_year, known_from, known_to, households)
SELECT review_id, prior_review_id, prior_area_id, area_id, prior_ethnic_minority, ethnic_minority, prior_class, class,
    near_poor_before, first_year, last_year, known_from, known_to, count(*)
FROM near_poor_movement_contribution GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;
