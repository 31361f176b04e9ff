-- The end of submission.sql for rows of a file that are only validated. The stages of stored.sql write what others read, its
-- indexes and the log of it; here a row leaves what a later row of the same file must not be accepted beside.

-- 4. Remember what was accepted.
stored AS (
    INSERT INTO validated_survey (id, review_id, household_id, content_hash)
    SELECT id, review_id, household_id, content_hash FROM checked WHERE outcome = 'ACCEPTED' RETURNING id
)

-- 5. The outcome of each row.
SELECT row, outcome, residence, class, route, in_doubt, confirmed
FROM checked LEFT JOIN stored USING (id)
