-- No list of indicators and an empty one say the same, and so have the same hash from now on. What was taken in without
-- a list gets the hash of an empty one, so that it is still known when it is sent again.
WITH hashed AS (
    SELECT id, sha256(convert_to(concat_ws(E'\n', before, 'null', after), 'UTF8')) AS of_none,
        sha256(convert_to(concat_ws(E'\n', before, '[]', after), 'UTF8')) AS of_empty
    FROM (
        SELECT id,
            review_id || '/' || household_id || E'\n' || concat_ws('/', to_char(surveyed_on, 'YYYY-MM-DD'),
                coalesce(income::text, 'null'), coalesce(b1::text, 'null'), coalesce(b2::text, 'null'),
                no_capacity_to_work::text, applicant::text) AS before,
            '[' || array_to_string(causes, ', ') || E']\n[' || array_to_string(aspirations, ', ') || ']' AS after
        FROM survey WHERE deprivations = '{}') content)
UPDATE survey SET content_hash = of_empty FROM hashed WHERE hashed.id = survey.id AND content_hash = of_none;
