-- Checks submitted surveys, and stores them with their results or says of each why it is not stored. One survey and a batch
-- run the same statement: ${submitted} selects either the parameters of one survey or the staging table. ${surveys} are
-- the surveys that are known, ${outside} is whether the household is outside of the caller's areas, ${outcome} is stored.sql
-- or, for rows that are only validated, validated.sql. ${open} is whether the review has to be open, and ${listed} why its
-- household is on the list: a restatement puts a decided review right, and compares with the year before as it is known now.
-- Nothing is classified here. Each survey comes with its class for a rural and for an urban household; which of them
-- holds follows from the commune in which the household lived on the day of the survey.
--
-- What is possible but unlikely, such as a class that jumps against the year before, is in doubt. Who sends one survey can be
-- asked (${asked}), the sender of a file is told.
--
-- Parameters: the review, the areas of the caller, the enumerator, which changes of class are jumps, of a correction
-- the version that it is based on; then those of ${submitted}.

-- 1. The caller: whose survey it is, of which review, and in which areas the household has to be.
WITH caller AS MATERIALIZED (
    SELECT ?::uuid AS review_id, ?::bytea[] AS areas, ?::text AS enumerator, ?::text[] AS jumps, ${base} AS base
),

-- 2. The submitted surveys.
submitted AS (
    ${submitted}
),

-- 3. Each survey beside what is known of its household. The first condition that holds is its outcome. The names are
-- those of SubmissionOutcome. What is known is looked up by its key for each survey: with LIMIT 1 as ${by_key} the planner has
-- no other way. It would join whole tables, of all years, as soon as that seems cheaper for ten thousand surveys. For one
-- survey its settings do the same, with fewer nodes in the plan.
-- A new rule goes behind UNCHANGED: a survey that is stored stays stored.
checked AS (
    SELECT s.*, review.id AS review_id, review.year, review.previous_id, caller.enumerator, caller.base,
        household.version AS household_version, household.ethnic_minority,
        listed.reason, unit.unit_id, unit.residence,
        outcome_class.class, doubt.codes AS in_doubt,
        CASE unit.residence WHEN 'URBAN' THEN s.urban_route ELSE s.rural_route END AS route,
        CASE
            -- Whose survey it is learns of it wherever the household has moved to.
            WHEN same_id.content_hash = s.content_hash AND same_id.enumerator = caller.enumerator AND ${open}
                THEN 'UNCHANGED'
            WHEN household.id IS NULL OR ${outside} THEN 'UNKNOWN_HOUSEHOLD'
            WHEN same_id.content_hash = s.content_hash AND ${open} THEN 'UNCHANGED'
            WHEN caller.base IS NULL AND same_id.id IS NOT NULL THEN 'SUBMISSION_CONFLICT'
            WHEN review.step = 'DECIDED' AND ${open} THEN 'YEAR_DECIDED'
            WHEN review.step <> 'OPEN' AND ${open} THEN 'REVIEW_NOT_OPEN'
            WHEN ${open} AND (concluded.unit_id IS NOT NULL OR caller.base IS NOT NULL AND EXISTS (
                SELECT FROM review_concluded_area c
                WHERE c.review_id = caller.review_id AND c.area_id = same_id.area_id)) THEN 'COMMUNE_CONCLUDED'
            WHEN NOT ${open} AND (same_id.review_id, same_id.household_id) <> (caller.review_id, s.household_id)
                THEN 'SUBMISSION_CONFLICT'
            WHEN same_id.version <> caller.base OR NOT ${open} AND caller.base IS NOT NULL AND same_id.id IS NULL THEN 'STALE'
            WHEN same_household.id <> s.id THEN 'ALREADY_SURVEYED'
            WHEN household.registered_on > s.surveyed_on THEN 'HOUSEHOLD_NOT_REGISTERED'
            WHEN household.ended_on < s.surveyed_on THEN 'HOUSEHOLD_ENDED'
            WHEN listed.reason IS NULL AND NOT s.applicant AND same_id.id IS NULL THEN 'NOT_ON_LIST'
            WHEN unit.residence IS NULL THEN 'HOUSEHOLD_NOT_PLACED'
            WHEN ${asked} AND NOT doubt.codes <@ s.confirmed THEN 'UNCONFIRMED'
            ELSE 'ACCEPTED'
        END AS outcome
    FROM submitted s
    CROSS JOIN caller
    JOIN review ON review.id = caller.review_id
    LEFT JOIN LATERAL (
        SELECT h.id, h.version, h.area_id, h.registered_on, h.ended_on,
            -- Nearly always what it is now: the former ones are few.
            coalesce((
                SELECT f.ethnic_minority FROM former_ethnic_minority f
                WHERE f.household_id = h.id AND f.to_date >= s.surveyed_on ORDER BY f.to_date LIMIT 1),
                h.ethnic_minority) AS ethnic_minority
        FROM household h WHERE h.id = s.household_id ${by_key}) household ON true
    -- Where the household lived on that day, and the commune or ward which that place belonged to then.
    LEFT JOIN LATERAL (
        SELECT lived.area_id FROM household_stay lived
        WHERE lived.household_id = s.household_id AND lived.from_date <= s.surveyed_on
            AND (lived.to_date IS NULL OR lived.to_date >= s.surveyed_on) ${by_key}) stay ON true
    LEFT JOIN LATERAL (
        SELECT u.unit_id, u.residence FROM area_unit u
        WHERE u.area_id = stay.area_id AND u.from_date <= s.surveyed_on
            AND (u.to_date IS NULL OR u.to_date >= s.surveyed_on) ${by_key}) unit ON true
    LEFT JOIN LATERAL (
        ${listed} ${by_key}) listed ON true
    -- Whether the commune of that place has concluded: its results stand.
    LEFT JOIN LATERAL (
        SELECT c.unit_id FROM review_concluded_area c
        WHERE c.review_id = caller.review_id AND c.area_id = unit.unit_id ${by_key}) concluded ON true
    LEFT JOIN LATERAL (
        SELECT k.id, k.review_id, k.household_id, k.content_hash, k.version, k.area_id, k.enumerator FROM ${surveys} k
        WHERE k.id = s.id ${by_key}) same_id ON true
    LEFT JOIN LATERAL (
        SELECT k.id FROM ${surveys} k
        WHERE k.review_id = caller.review_id AND k.household_id = s.household_id ${by_key}) same_household ON true
    -- The class of the year before: the list has it of the poor and near-poor, so that few others are looked up.
    LEFT JOIN LATERAL (
        SELECT r.class FROM result r
        WHERE listed.reason IS NULL AND r.household_id = s.household_id AND r.review_id = review.previous_id
        ORDER BY r.restatement DESC LIMIT 1) before ON true
    CROSS JOIN LATERAL (
        SELECT CASE unit.residence WHEN 'URBAN' THEN s.urban_class ELSE s.rural_class END AS class) outcome_class
    CROSS JOIN LATERAL (
        SELECT CASE WHEN coalesce(listed.reason, before.class) || '>' || outcome_class.class = ANY (caller.jumps)
            THEN s.doubts || 'confirm-class'::text ELSE s.doubts END AS codes) doubt
),
${outcome}
