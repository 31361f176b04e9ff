-- What was asked and denied is told apart from what was not asked. Until now an empty list was required where the standard
-- measures deprivations, and meant none; where it goes by the scores, nothing was known.
ALTER TABLE survey ADD COLUMN no_deprivation boolean NOT NULL DEFAULT false;

-- The triggers of the table are about what callers do, and this is none of it.
ALTER TABLE survey DISABLE TRIGGER USER;

-- The order of codes says nothing and is no part of the content hash; that there is no deprivation is one. What was stored
-- gets its new hash, so that it is still known when it is sent again. The order of "C" is that of Java.
WITH sorted AS (
    SELECT s.id, s.review_id || '/' || s.household_id AS place, concat_ws('/', to_char(s.surveyed_on, 'YYYY-MM-DD'),
            coalesce(s.income::text, 'null'), coalesce(s.b1::text, 'null'), coalesce(s.b2::text, 'null'),
            s.no_capacity_to_work::text, s.applicant::text) AS measured,
        (s.deprivations, s.causes, s.aspirations) AS sent,
        ARRAY(SELECT c FROM unnest(s.deprivations) AS c ORDER BY c COLLATE "C") AS deprivations,
        ARRAY(SELECT c FROM unnest(s.causes) AS c ORDER BY c COLLATE "C") AS causes,
        ARRAY(SELECT c FROM unnest(s.aspirations) AS c ORDER BY c COLLATE "C") AS aspirations,
        s.deprivations = '{}' AND r.standard NOT LIKE '%-b1b2' AS none
    FROM survey s JOIN review r ON r.id = s.review_id
    WHERE cardinality(s.deprivations) <> 1 OR cardinality(s.causes) > 1 OR cardinality(s.aspirations) > 1)
UPDATE survey SET no_deprivation = none, content_hash = sha256(convert_to(concat_ws(E'\n', place, measured,
    '[' || array_to_string(sorted.deprivations, ', ') || ']',
    '[' || array_to_string(sorted.causes, ', ') || ']',
    '[' || array_to_string(sorted.aspirations, ', ') || ']',
    CASE WHEN none THEN 'no deprivation' END), 'UTF8'))
FROM sorted
WHERE sorted.id = survey.id
    AND (none OR sent IS DISTINCT FROM (sorted.deprivations, sorted.causes, sorted.aspirations));

ALTER TABLE survey ENABLE TRIGGER USER;
