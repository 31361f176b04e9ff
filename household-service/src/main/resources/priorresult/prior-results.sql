-- Stores results of earlier years, or says of each why it is not stored. ${results} is where they are stored: where a file is
-- only validated, a temporary table that its later rows are compared with. ${known} are the results so far, and ${published}
-- whether the new ones are published.
-- Parameters: rows, households, years, reviews of these years, classes, routes, areas of the caller.

-- 1. The rows, each with the review that results of its year belong to.
WITH submitted AS (
    SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[])
        AS r (row, household_id, year, review_id, class, route)
),

-- 2. The years that are decided, and those that are reviewed.
known_years AS (
    SELECT max(year) AS reviewed_year, max(year) FILTER (WHERE step = 'DECIDED') AS decided_year
    FROM review WHERE kind = 'PERIODIC'
),

-- 3. Each row beside what is known of its household. The first condition that holds is its outcome. The names are those
-- of PriorResultOutcome. What is known is looked up by its key for each row, so that no other year is read.
-- A review compares with the year before it, and asks of every earlier year who was poor: once it is open, a result of
-- any earlier year would make its movements wrong for ever.
checked AS (
    SELECT s.*, decided_year, household.ethnic_minority, unit.unit_id, unit.residence, uuidv7() AS id,
        CASE
            WHEN household.id IS NULL OR NOT household.area_id = ANY (?::uuid[]) THEN 'UNKNOWN_HOUSEHOLD'
            WHEN known.class = s.class AND known.route IS NOT DISTINCT FROM s.route THEN 'UNCHANGED'
            WHEN known.id IS NOT NULL THEN 'PRIOR_RESULT_CONFLICT'
            WHEN s.year <= decided_year THEN 'YEAR_DECIDED'
            WHEN s.year <= reviewed_year THEN 'YEAR_IS_REVIEWED'
            WHEN unit.residence IS NULL THEN 'HOUSEHOLD_NOT_PLACED'
            ELSE 'ACCEPTED'
        END AS outcome
    FROM submitted s
    CROSS JOIN known_years
    LEFT JOIN LATERAL (SELECT * FROM household h WHERE h.id = s.household_id LIMIT 1) household ON true
    LEFT JOIN LATERAL (
        SELECT r.id, r.class, r.route FROM ${known} r WHERE r.review_id = s.review_id AND r.household_id = s.household_id LIMIT 1) known ON true
    -- Where the household lived at the end of that year; or where it lived first, if it is known only since later.
    LEFT JOIN LATERAL (
        SELECT stay.area_id, greatest(make_date(s.year, 12, 31), stay.from_date) AS day
        FROM household_stay stay WHERE stay.household_id = s.household_id
        ORDER BY (stay.from_date <= make_date(s.year, 12, 31)) DESC,
            CASE WHEN stay.from_date <= make_date(s.year, 12, 31) THEN stay.from_date END DESC, stay.from_date
        LIMIT 1) lived ON true
    LEFT JOIN LATERAL (
        SELECT u.unit_id, u.residence FROM area_unit u
        WHERE u.area_id = lived.area_id AND u.from_date <= lived.day
            AND (u.to_date IS NULL OR u.to_date >= lived.day) LIMIT 1) unit ON true
),

-- 4. Store what was accepted.
stored AS (
    INSERT INTO ${results} (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, route)
    SELECT id, review_id, household_id, year, unit_id, residence, ethnic_minority, class, route
    FROM checked WHERE outcome = 'ACCEPTED'
    RETURNING id
),

-- 5. Mark it for publication.
marked AS (
    INSERT INTO unpublished (topic, id, mark)
    SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM stored WHERE ${published}
)

-- 6. The outcome of each row.
SELECT row, year, outcome, decided_year FROM checked ORDER BY row
