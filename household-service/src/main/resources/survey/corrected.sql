-- The end of submission.sql for a correction: the survey as it was is kept, and its result follows.

-- 4. Correct it, unless somebody else has, or the household changed since the look-up; see stored.sql.
stored AS (
    UPDATE survey SET (area_id, residence, enumerator, content_hash, version, submitted_at, ${survey_columns})
        = (checked.unit_id, checked.residence, checked.enumerator, checked.content_hash, survey.version + 1, now(),
            ${checked_columns})
    FROM checked
    CROSS JOIN LATERAL (
        SELECT FROM household h WHERE h.id = checked.household_id AND h.version = checked.household_version
        FOR SHARE) held
    WHERE survey.id = checked.id AND checked.outcome = 'ACCEPTED' AND survey.version = checked.base
    RETURNING survey.id
),

-- 5. As this statement still sees it.
former AS (
    INSERT INTO former_survey (id, version, review_id, household_id, area_id, residence, enumerator, submitted_at, surveyed_on,
        income, b1, b2, deprivations, causes, aspirations, no_capacity_to_work, applicant, no_deprivation)
    SELECT id, version, review_id, household_id, area_id, residence, enumerator, submitted_at, surveyed_on, income, b1, b2,
        deprivations, causes, aspirations, no_capacity_to_work, applicant, no_deprivation
    FROM survey JOIN stored USING (id)
),

-- 6. The result, by the rules of stored.sql.
results AS (
    UPDATE result SET area_id = unit_id, residence = checked.residence, ethnic_minority = checked.ethnic_minority,
        class = checked.class, route = checked.route,
        movement = ${movement},
        causes = checked.causes, aspirations = checked.aspirations, deprivations = checked.deprivations,
        no_capacity_to_work = checked.no_capacity_to_work, version = result.version + 1, changed_at = now()
    FROM checked JOIN stored USING (id)
    WHERE result.review_id = checked.review_id AND result.household_id = checked.household_id AND result.restatement = 0
    RETURNING result.id
),

-- 7. What was confirmed of what is in doubt.
confirmations AS (
    INSERT INTO confirmation (thing, thing_id, code)
    SELECT 'SURVEY', id, code FROM checked JOIN stored USING (id) CROSS JOIN LATERAL unnest(in_doubt) AS doubt (code)
    WHERE in_doubt && confirmed AND code = ANY (confirmed)
    ON CONFLICT DO NOTHING
),

-- 8. Mark the result for publication, in the trace of the request.
marked AS (
    INSERT INTO unpublished (topic, id, mark, traceparent)
    SELECT 'household.result.v1', id, nextval('unpublished_mark'),
        nullif(current_setting('vuonlen.traceparent', true), '')
    FROM results
    ON CONFLICT (topic, id) DO UPDATE SET mark = excluded.mark, traceparent = excluded.traceparent
)

-- 9. The outcome. What was accepted and not stored lost to a concurrent transaction: run again, it sees what that one stored.
SELECT row, CASE WHEN outcome = 'ACCEPTED' AND stored.id IS NULL THEN 'CONCURRENT_CHANGE' ELSE outcome END AS outcome,
    residence, class, route, in_doubt, confirmed
FROM checked LEFT JOIN stored USING (id)
