-- The end of submission.sql for a restatement: the survey says what it says from now on, what it said is kept, and a result of
-- the restatement stands beside the one that it replaces. Nobody else writes: the restatement holds every lock.
-- Parameter: the number of the restatement.

-- 4. The survey, new or corrected. One that is only looked up again, as its household was changed, keeps its version.
stored AS (
    INSERT INTO survey (review_id, area_id, residence, enumerator, content_hash, ${survey_columns})
    SELECT review_id, unit_id, residence, enumerator, content_hash, ${survey_columns}
    FROM checked WHERE outcome = 'ACCEPTED'
    ON CONFLICT (id) DO UPDATE SET (area_id, residence, enumerator, content_hash, version, submitted_at, ${survey_columns})
        = (excluded.area_id, excluded.residence, excluded.enumerator, excluded.content_hash, survey.version + 1, now(),
            ${excluded_columns})
        WHERE (survey.content_hash, survey.area_id, survey.residence)
            <> (excluded.content_hash, excluded.area_id, excluded.residence)
    RETURNING id
),

-- 5. As this statement still sees it.
former AS (
    INSERT INTO former_survey (id, version, review_id, household_id, area_id, residence, enumerator, submitted_at, surveyed_on,
        income, b1, b2, deprivations, causes, aspirations, no_capacity_to_work, applicant, no_deprivation)
    SELECT id, version, review_id, household_id, area_id, residence, enumerator, submitted_at, surveyed_on, income, b1, b2,
        deprivations, causes, aspirations, no_capacity_to_work, applicant, no_deprivation
    FROM survey JOIN stored USING (id)
),

-- 6. The result, unless it says what the newest one does.
results AS (
    INSERT INTO result (id, review_id, household_id, restatement, year, area_id, residence, ethnic_minority, class, route,
        movement, causes, aspirations, deprivations, no_capacity_to_work)
    SELECT uuidv7(), checked.review_id, checked.household_id, ?::int, checked.year, unit_id, checked.residence,
        checked.ethnic_minority, checked.class, checked.route, told.movement,
        checked.causes, checked.aspirations, checked.deprivations, checked.no_capacity_to_work
    FROM checked
    CROSS JOIN LATERAL (SELECT ${movement} AS movement) told
    LEFT JOIN LATERAL (
        SELECT r.* FROM result r WHERE r.review_id = checked.review_id AND r.household_id = checked.household_id
        ORDER BY r.restatement DESC LIMIT 1) newest ON true
    WHERE checked.outcome = 'ACCEPTED'
        AND (newest.id IS NULL
            OR (newest.area_id, newest.residence, newest.ethnic_minority, newest.class, newest.route, newest.movement,
                newest.causes, newest.aspirations, newest.deprivations, newest.no_capacity_to_work)
            IS DISTINCT FROM (unit_id, checked.residence, checked.ethnic_minority, checked.class, checked.route, told.movement,
                checked.causes, checked.aspirations, checked.deprivations, checked.no_capacity_to_work))
    RETURNING id
),

-- 7. What was confirmed of what is in doubt.
confirmations AS (
    INSERT INTO confirmation (thing, thing_id, code)
    SELECT 'SURVEY', id, code FROM checked JOIN stored USING (id) CROSS JOIN LATERAL unnest(in_doubt) AS doubt (code)
    WHERE in_doubt && confirmed AND code = ANY (confirmed)
    ON CONFLICT DO NOTHING
)

-- 8. The outcome.
SELECT row, outcome, residence, class, route, in_doubt, confirmed FROM checked
