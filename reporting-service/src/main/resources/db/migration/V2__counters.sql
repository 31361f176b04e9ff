-- The counters that reports read, kept by difference: what a household contributed before a change is taken away,
-- what it contributes after is added. The views say what a household contributes; a counter is always their sum,
-- whatever order the topics arrived in.

CREATE TABLE household_count (
    area_id uuid NOT NULL,
    ethnic_minority boolean NOT NULL,
    first_year int NOT NULL,
    last_year int NOT NULL,
    households bigint NOT NULL CHECK (households >= 0),
    PRIMARY KEY (area_id, ethnic_minority, first_year, last_year)
);

CREATE TABLE result_count (
    review_id uuid NOT NULL,
    area_id uuid NOT NULL,
    ethnic_minority boolean NOT NULL,
    class text NOT NULL,
    route text NOT NULL,
    movement text NOT NULL,
    -- When the household came into being and ended: formed and dissolved households of a movement table.
    first_year int NOT NULL,
    last_year int NOT NULL,
    households bigint NOT NULL CHECK (households >= 0),
    PRIMARY KEY (review_id, area_id, ethnic_minority, class, route, movement, first_year, last_year)
);

-- Households that were poor in one review and have a result in a review of the next year.
CREATE TABLE movement_count (
    review_id uuid NOT NULL,
    prior_review_id uuid NOT NULL,
    prior_area_id uuid NOT NULL,
    area_id uuid NOT NULL,
    prior_ethnic_minority boolean NOT NULL,
    ethnic_minority boolean NOT NULL,
    poor boolean NOT NULL,
    movement text NOT NULL,
    first_year int NOT NULL,
    last_year int NOT NULL,
    households bigint NOT NULL CHECK (households >= 0),
    PRIMARY KEY (review_id, prior_review_id, prior_area_id, area_id, prior_ethnic_minority, ethnic_minority,
        poor, movement, first_year, last_year)
);

CREATE VIEW counted_household AS
SELECT s.household_id, s.area_id, h.ethnic_minority, s.first_year, s.last_year
FROM household_stay s
JOIN household h ON h.id = s.household_id;

-- A result may be heard before its household: until then the household counts as always there.
CREATE VIEW counted_result AS
SELECT r.household_id, r.review_id, r.area_id, r.ethnic_minority, r.class, r.route, r.movement,
    coalesce(h.first_year, 0) AS first_year, coalesce(h.last_year, 9999) AS last_year
FROM result r
LEFT JOIN household h ON h.id = r.household_id;

CREATE VIEW counted_movement AS
SELECT r.household_id, r.review_id, p.review_id AS prior_review_id, p.area_id AS prior_area_id, r.area_id,
    p.ethnic_minority AS prior_ethnic_minority, r.ethnic_minority, r.class = 'POOR' AS poor, r.movement,
    coalesce(h.first_year, 0) AS first_year, coalesce(h.last_year, 9999) AS last_year
FROM result r
JOIN result p ON p.household_id = r.household_id AND p.year = r.year - 1 AND p.class = 'POOR'
LEFT JOIN household h ON h.id = r.household_id;
