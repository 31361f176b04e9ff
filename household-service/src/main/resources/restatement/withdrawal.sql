-- The review should not have classified the household: its result becomes NONE, and it escaped if it was poor the year before.
-- Parameters: the number of the restatement, the review, the household.
INSERT INTO result (id, review_id, household_id, restatement, year, area_id, residence, ethnic_minority, class, movement,
    withdrawn)
SELECT uuidv7(), newest.review_id, newest.household_id, ?::int, newest.year, newest.area_id, newest.residence,
    newest.ethnic_minority, 'NONE', CASE WHEN before.class = 'POOR' THEN 'ESCAPED' END, true
FROM (
    SELECT r.* FROM result r WHERE r.review_id = ? AND r.household_id = ? ORDER BY r.restatement DESC LIMIT 1) newest
JOIN review v ON v.id = newest.review_id
LEFT JOIN LATERAL (
    SELECT b.class FROM result b WHERE b.review_id = v.previous_id AND b.household_id = newest.household_id
    ORDER BY b.restatement DESC LIMIT 1) before ON true
WHERE newest.class <> 'NONE'
