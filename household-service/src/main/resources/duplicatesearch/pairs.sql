-- The pairs of people that may be one person: everybody of some households with all others, and what speaks for it or against.
-- What is compared is chosen so that the number of pairs grows with the number of people, see README, "Duplicates"; and
-- what was found before, as it may be otherwise today.
-- Parameters: the households; the length of an encrypted ID of 12 digits; whether both may live anywhere, or the areas where they do.

-- What each area is today: earlier units are found as what they have become.
WITH place AS MATERIALIZED (
    SELECT u.area_id, CASE WHEN unit.level = 'VILLAGE' THEN unit.id END AS village_id,
        CASE WHEN unit.level = 'VILLAGE' THEN unit.parent_id ELSE unit.id END AS commune_id
    FROM area_unit u JOIN area unit ON unit.id = u.unit_id
    WHERE u.to_date IS NULL
),

sought AS MATERIALIZED (
    SELECT m.id, m.household_id, m.name_search, m.birth_year, m.birth_date, m.personal_id_hash,
        coalesce(p.commune_id, h.area_id) AS commune_id
    FROM household h JOIN member m ON m.household_id = h.id LEFT JOIN place p ON p.area_id = h.area_id
    WHERE h.id = ANY (?::uuid[]) AND h.ended_on IS NULL AND m.to_date IS NULL
),

-- Found by key for each person: a join would read everybody as soon as that seems cheaper.
of_one_id AS (
    SELECT s.id AS sought_id, o.id AS other_id
    FROM sought s CROSS JOIN LATERAL (
        SELECT id, count(*) OVER () AS many
        FROM (SELECT id FROM member m WHERE m.personal_id_hash = s.personal_id_hash AND m.to_date IS NULL
              LIMIT ${mostOfOneId} + 1) m) o
    WHERE s.personal_id_hash IS NOT NULL AND o.id <> s.id AND o.many <= ${mostOfOneId}
),

namesake AS MATERIALIZED (
    SELECT s.id AS sought_id, o.id AS other_id, s.household_id AS sought_household, o.household_id AS other_household,
        s.commune_id, s.birth_date = o.birth_date AND to_char(s.birth_date, 'MM-DD') <> '01-01' AS of_the_day
    FROM sought s CROSS JOIN LATERAL (
        SELECT m.*, count(*) OVER () AS many
        FROM (SELECT id, household_id, birth_date FROM member m
              WHERE m.name_search = s.name_search AND m.birth_year = s.birth_year AND m.to_date IS NULL
              LIMIT ${mostNamesakes} + 1) m) o
    WHERE o.id <> s.id AND o.many <= ${mostNamesakes}
),

in_commune AS (
    SELECT n.sought_id, n.other_id, count(*) OVER (PARTITION BY n.sought_id) AS many
    FROM namesake n JOIN household h ON h.id = n.other_household LEFT JOIN place p ON p.area_id = h.area_id
    WHERE n.commune_id = coalesce(p.commune_id, h.area_id)
),

-- Two people of the one household have a namesake of their year in the other.
similar_home AS (
    SELECT sought_household, other_household FROM namesake WHERE sought_household <> other_household
    GROUP BY sought_household, other_household
    HAVING count(DISTINCT sought_id) > 1 AND count(DISTINCT other_id) > 1
),

pair AS MATERIALIZED (
    SELECT DISTINCT least(sought_id, other_id) AS first_id, greatest(sought_id, other_id) AS second_id
    FROM (
        SELECT sought_id, other_id FROM of_one_id
        UNION ALL
        SELECT sought_id, other_id FROM namesake WHERE of_the_day
        UNION ALL
        SELECT sought_id, other_id FROM in_commune WHERE many <= ${mostInCommune}
        UNION ALL
        SELECT sought_id, other_id FROM namesake JOIN similar_home USING (sought_household, other_household)
        UNION ALL
        SELECT f.first_member, f.second_member FROM sought s JOIN duplicate_pair f ON f.first_member = s.id WHERE f.status = 'OPEN'
        UNION ALL
        SELECT f.first_member, f.second_member FROM sought s JOIN duplicate_pair f ON f.second_member = s.id WHERE f.status = 'OPEN'
    ) compared
),

person AS NOT MATERIALIZED (
    SELECT m.*, h.area_id, p.village_id, coalesce(p.commune_id, h.area_id) AS commune_id,
        m.birth_date IS NOT NULL AND to_char(m.birth_date, 'MM-DD') <> '01-01' AS day_known,
        octet_length(m.personal_id_cipher) = ?::int AS has_full_id
    FROM household h JOIN member m ON m.household_id = h.id LEFT JOIN place p ON p.area_id = h.area_id
    WHERE h.ended_on IS NULL AND m.to_date IS NULL
)

SELECT a.id, b.id, array_remove(ARRAY[
    CASE WHEN a.personal_id_hash = b.personal_id_hash THEN 'SAME_PERSONAL_ID'
        WHEN a.has_full_id AND b.has_full_id THEN 'OTHER_PERSONAL_ID' END,
    CASE WHEN marked(a.name) = marked(b.name) THEN 'SAME_NAME'
        WHEN a.name_search = b.name_search THEN 'SAME_NAME_WITHOUT_ACCENTS' ELSE 'OTHER_NAME' END,
    CASE WHEN a.day_known AND a.birth_date = b.birth_date THEN 'SAME_BIRTH_DATE'
        WHEN a.birth_year <> b.birth_year THEN 'OTHER_BIRTH_YEAR'
        WHEN a.day_known AND b.day_known THEN 'OTHER_BIRTH_DATE' ELSE 'SAME_BIRTH_YEAR' END,
    CASE WHEN a.sex <> b.sex THEN 'OTHER_SEX' END,
    CASE WHEN (a.ethnic_scheme, a.ethnic_code) = (b.ethnic_scheme, b.ethnic_code) THEN 'SAME_ETHNIC_GROUP' END,
    CASE WHEN a.household_id = b.household_id THEN 'SAME_HOUSEHOLD'
        WHEN a.village_id = b.village_id THEN 'SAME_VILLAGE'
        WHEN a.commune_id = b.commune_id THEN 'SAME_COMMUNE' END,
    CASE WHEN around.partner THEN 'SAME_SPOUSE' END,
    CASE WHEN around.another THEN 'SIMILAR_HOUSEHOLD' END
], NULL) AS reasons
FROM pair
JOIN person a ON a.id = pair.first_id
JOIN person b ON b.id = pair.second_id
CROSS JOIN (SELECT ?::boolean AS everywhere, ?::uuid[] AS areas) within
CROSS JOIN LATERAL (
    SELECT bool_or((a.relationship, x.relationship) IN (('HEAD', 'SPOUSE'), ('SPOUSE', 'HEAD'))
            AND (b.relationship, y.relationship) IN (('HEAD', 'SPOUSE'), ('SPOUSE', 'HEAD'))) AS partner,
        bool_or(x.birth_year = y.birth_year) AS another
    FROM member x JOIN member y ON y.name_search = x.name_search
    WHERE a.household_id <> b.household_id AND x.household_id = a.household_id AND y.household_id = b.household_id
        AND x.id <> a.id AND y.id <> b.id AND x.to_date IS NULL AND y.to_date IS NULL) around
WHERE within.everywhere OR (
    a.area_id = ANY (within.areas) AND b.area_id = ANY (within.areas)
    -- All are sought in order of id: a pair is counted with the later household.
    AND greatest(a.household_id, b.household_id) IN (SELECT household_id FROM sought))
