-- The end of submission.sql for surveys that are to be stored.

-- 4. Store what was accepted, except what another transaction stored since the look-up, and the surveys of households that
-- changed since: one may have moved or ended before the day of its survey. The lock of its foreign key alone would be taken of
-- the household as it was. Until the end of the transaction changes of the household wait, and then know of the survey.
stored AS (
    INSERT INTO survey (review_id, area_id, residence, enumerator, content_hash, ${survey_columns})
    SELECT review_id, unit_id, residence, enumerator, content_hash, ${survey_columns}
    FROM checked
    CROSS JOIN LATERAL (
        SELECT FROM household h WHERE h.id = checked.household_id AND h.version = checked.household_version
        FOR SHARE) held
    WHERE outcome = 'ACCEPTED'
    ON CONFLICT DO NOTHING RETURNING id
),

-- 5. The result of each stored survey. Its movement compares with the list of the review, which holds last year's poor,
-- and with every earlier year; without a year before there is none.
results AS (
    INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, route,
        movement, causes, aspirations, deprivations, no_capacity_to_work)
    SELECT uuidv7(), review_id, household_id, year, unit_id, residence, ethnic_minority, class, route,
        ${movement},
        causes, aspirations, deprivations, no_capacity_to_work
    FROM checked JOIN stored USING (id)
    RETURNING id
),

-- 6. What was confirmed of what is in doubt.
confirmations AS (
    INSERT INTO confirmation (thing, thing_id, code)
    SELECT 'SURVEY', id, code FROM checked JOIN stored USING (id) CROSS JOIN LATERAL unnest(in_doubt) AS doubt (code)
    WHERE in_doubt && confirmed AND code = ANY (confirmed)
),

-- 7. Mark the results for publication, in the trace of the request; a batch has none.
marked AS (
    INSERT INTO unpublished (topic, id, mark, traceparent)
    SELECT 'household.result.v1', id, nextval('unpublished_mark'),
        nullif(current_setting('vuonlen.traceparent', true), '')
    FROM results
)

-- 8. The outcome of each survey. One that was accepted but not stored lost to a concurrent transaction, whose rows this
-- statement cannot see yet: run again, it sees them.
SELECT row, CASE WHEN outcome = 'ACCEPTED' AND stored.id IS NULL THEN 'CONCURRENT_CHANGE' ELSE outcome END AS outcome,
    residence, class, route, in_doubt, confirmed
FROM checked LEFT JOIN stored USING (id)
