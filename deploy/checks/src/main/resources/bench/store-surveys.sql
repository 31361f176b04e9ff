WITH looked_up AS (
    SELECT a.*, r.id AS review_id, r.year, h.ethnic_minority, l.reason, u.unit_id, u.residence
    FROM (%s) a
    JOIN review r ON r.id = '%s'
    JOIN household h ON h.id = a.household_id
    JOIN household_stay s ON s.household_id = a.household_id AND s.from_date <= a.surveyed_on
        AND (s.to_date IS NULL OR s.to_date >= a.surveyed_on)
    JOIN area_unit u ON u.area_id = s.area_id AND u.from_date <= a.surveyed_on
        AND (u.to_date IS NULL OR u.to_date >= a.surveyed_on)
    LEFT JOIN review_list l ON l.review_id = r.id AND l.household_id = a.household_id
), stored AS (
    INSERT INTO survey (id, review_id, household_id, area_id, residence, surveyed_on, income, b1, b2,
        deprivations, causes, aspirations, no_capacity_to_work, applicant, enumerator, content_hash)
    SELECT id, review_id, household_id, unit_id, residence, surveyed_on, income, b1, b2,
        deprivations, causes, aspirations, no_capacity_to_work, applicant, 'floor', content_hash
    FROM looked_up
), classified AS (
    INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class, route,
        movement, causes, aspirations, deprivations, no_capacity_to_work)
    SELECT uuidv7(), review_id, household_id, year, unit_id, residence, ethnic_minority, class, route,
        CASE
            WHEN reason = 'POOR' THEN CASE class WHEN 'POOR' THEN 'STAYED' ELSE 'ESCAPED' END
            WHEN class <> 'POOR' THEN NULL
            WHEN EXISTS (
                SELECT FROM result earlier
                WHERE earlier.household_id = looked_up.household_id
                    AND earlier.class = 'POOR' AND earlier.year < looked_up.year) THEN 'RELAPSED'
            ELSE 'NEW'
        END,
        causes, aspirations, deprivations, no_capacity_to_work
    FROM looked_up
    RETURNING id
)
INSERT INTO unpublished (topic, id, mark)
SELECT 'household.result.v1', id, nextval('unpublished_mark') FROM classified
