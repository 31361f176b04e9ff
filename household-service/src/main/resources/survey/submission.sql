-- Stores submitted surveys with their results, or says of each why it is not stored. One survey and a batch run the same
-- statement: ${submitted} selects either the parameters of one survey or the staging table.
-- Nothing is classified here. Each survey comes with its class for a rural and for an urban household; which of them
-- holds follows from the commune in which the household lived on the day of the survey.
--
-- Parameters: the review, the areas of the caller, the enumerator; then those of ${submitted}.

-- 1. The caller: whose survey it is, of which review, and in which areas the household has to be.
WITH caller AS MATERIALIZED (
    SELECT ?::uuid AS review_id, ?::bytea[] AS areas, ?::text AS enumerator
),

-- 2. The submitted surveys.
submitted AS (
    ${submitted}
),

-- 3. Each survey beside what is known of its household. The first condition that holds is its outcome. The names are
-- those of SubmissionOutcome. A new rule goes behind UNCHANGED: a survey that is stored stays stored.
checked AS (
    SELECT s.*, review.id AS review_id, review.year, review.previous_id, caller.enumerator, household.ethnic_minority,
        listed.reason, unit.id AS unit_id, unit.residence,
        CASE unit.residence WHEN 'URBAN' THEN s.urban_class ELSE s.rural_class END AS class,
        CASE unit.residence WHEN 'URBAN' THEN s.urban_route ELSE s.rural_route END AS route,
        CASE
            WHEN household.id IS NULL OR uuid_send(household.area_id) <> ALL (caller.areas) THEN 'UNKNOWN_HOUSEHOLD'
            WHEN same_id.content_hash = s.content_hash THEN 'UNCHANGED'
            WHEN same_id.id IS NOT NULL THEN 'SUBMISSION_CONFLICT'
            WHEN review.step = 'DECIDED' THEN 'YEAR_DECIDED'
            WHEN review.step <> 'OPEN' THEN 'REVIEW_NOT_OPEN'
            WHEN same_household.id IS NOT NULL THEN 'ALREADY_SURVEYED'
            WHEN household.registered_on > s.surveyed_on THEN 'HOUSEHOLD_NOT_REGISTERED'
            WHEN household.ended_on < s.surveyed_on THEN 'HOUSEHOLD_ENDED'
            WHEN listed.reason IS NULL AND NOT s.applicant THEN 'NOT_ON_LIST'
            WHEN unit.residence IS NULL THEN 'HOUSEHOLD_NOT_PLACED'
            ELSE 'ACCEPTED'
        END AS outcome
    FROM submitted s
    CROSS JOIN caller
    JOIN review ON review.id = caller.review_id
    LEFT JOIN household ON household.id = s.household_id
    -- Where the household lived on that day, and the commune or ward which that place belonged to then.
    LEFT JOIN household_stay stay ON stay.household_id = s.household_id AND stay.from_date <= s.surveyed_on
        AND (stay.to_date IS NULL OR stay.to_date >= s.surveyed_on)
    LEFT JOIN area home ON home.id = stay.area_id
    LEFT JOIN area_residence unit ON unit.id =
        CASE WHEN home.valid @> s.surveyed_on THEN home.id ELSE unit_on(home.id, s.surveyed_on) END
    LEFT JOIN review_list listed ON listed.review_id = caller.review_id AND listed.household_id = s.household_id
    LEFT JOIN survey same_id ON same_id.id = s.id
    LEFT JOIN survey same_household ON same_household.review_id = caller.review_id
        AND same_household.household_id = s.household_id
),

-- 4. Store what was accepted, except what another transaction stored since the look-up.
stored AS (
    INSERT INTO survey (review_id, area_id, residence, enumerator, content_hash, ${survey_columns})
    SELECT review_id, unit_id, residence, enumerator, content_hash, ${survey_columns}
    FROM checked WHERE outcome = 'ACCEPTED'
    ON CONFLICT DO NOTHING RETURNING id
),

-- 5. The result of each stored survey. Its movement compares with the list of the review, which holds last year's poor,
-- and with every earlier year; without a year before there is none.
results AS (
    INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, route,
        movement, causes, aspirations, deprivations, no_capacity_to_work)
    SELECT uuidv7(), review_id, household_id, year, unit_id, residence, ethnic_minority, class, route,
        CASE
            WHEN previous_id IS NULL THEN NULL
            WHEN reason = 'POOR' THEN CASE class WHEN 'POOR' THEN 'STAYED' ELSE 'ESCAPED' END
            WHEN class <> 'POOR' THEN NULL
            WHEN EXISTS (
                SELECT FROM result earlier
                WHERE earlier.household_id = checked.household_id
                    AND earlier.class = 'POOR' AND earlier.year < checked.year) THEN 'RELAPSED'
            ELSE 'NEW'
        END,
        causes, aspirations, deprivations, no_capacity_to_work
    FROM checked JOIN stored USING (id)
    RETURNING id
),

-- 6. Mark the results for publication.
marked AS (
    INSERT INTO unpublished (topic, id, mark)
    SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM results
)

-- 7. The outcome of each survey. One that was accepted but not stored lost to a concurrent transaction, whose rows this
-- statement cannot see yet: run again, it sees them.
SELECT row, CASE WHEN outcome = 'ACCEPTED' AND stored.id IS NULL THEN 'CONCURRENT_CHANGE' ELSE outcome END AS outcome,
    residence, class, route
FROM checked LEFT JOIN stored USING (id)
