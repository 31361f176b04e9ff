-- What each area is, or along whole mergers has become, on each day, and how people live there. Asked of the areas and their
-- successions anew for each survey, this cost more than everything else that is done with the survey.
CREATE TABLE area_unit (
    area_id   uuid NOT NULL,
    -- Both inclusive. The periods of an area do not overlap; it has none before it began and after it was split.
    from_date date NOT NULL,
    to_date   date,
    unit_id   uuid NOT NULL,
    residence text,
    CONSTRAINT area_unit_pk PRIMARY KEY (area_id, from_date),
    CONSTRAINT area_unit_forward CHECK (to_date >= from_date)
);

CREATE VIEW area_unit_now AS
WITH RECURSIVE whole AS (
    -- A unit with several successors was split: nobody knows into which of them a household went.
    SELECT from_id, (array_agg(to_id))[1] AS to_id, min(effective_date) AS effective_date
    FROM area_succession GROUP BY from_id HAVING count(*) = 1
), later AS (
    SELECT a.id AS area_id, a.id AS unit_id, a.valid_from AS since, a.valid_to FROM area a
    UNION ALL
    SELECT l.area_id, b.id, greatest(l.since, l.valid_to + 1, s.effective_date), b.valid_to
    FROM later l
    JOIN whole s ON s.from_id = l.unit_id
    JOIN area b ON b.id = s.to_id
    WHERE l.valid_to IS NOT NULL
) CYCLE unit_id SET repeats USING path
SELECT l.area_id, greatest(l.since, unit.valid_from) AS from_date, unit.valid_to AS to_date, l.unit_id, lived.residence
FROM later l
JOIN area unit ON unit.id = l.unit_id
JOIN area_residence lived ON lived.id = l.unit_id
WHERE NOT l.repeats AND (unit.valid_to IS NULL OR unit.valid_to >= greatest(l.since, unit.valid_from));

-- Whoever changes areas, by a file or otherwise, changes the table in the same transaction. It is computed whole: areas
-- change a few times in a decade, and whatever has changed, the table is right. Two such transactions take turns, so that
-- the second sees what the first has changed; surveys read on.
CREATE FUNCTION refresh_area_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'TRUNCATE' THEN
        IF NOT EXISTS (SELECT FROM changed) THEN
            RETURN NULL;
        END IF;
    END IF;
    LOCK TABLE area_unit IN SHARE ROW EXCLUSIVE MODE;
    MERGE INTO area_unit u USING area_unit_now n ON (u.area_id, u.from_date) = (n.area_id, n.from_date)
    WHEN MATCHED AND (u.to_date, u.unit_id, u.residence) IS DISTINCT FROM (n.to_date, n.unit_id, n.residence) THEN
        UPDATE SET to_date = n.to_date, unit_id = n.unit_id, residence = n.residence
    WHEN NOT MATCHED BY TARGET THEN
        INSERT (area_id, from_date, to_date, unit_id, residence)
        VALUES (n.area_id, n.from_date, n.to_date, n.unit_id, n.residence)
    WHEN NOT MATCHED BY SOURCE THEN DELETE;
    RETURN NULL;
END
$$;

CREATE TRIGGER area_unit_inserted AFTER INSERT ON area REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_updated AFTER UPDATE ON area REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_deleted AFTER DELETE ON area REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_truncated AFTER TRUNCATE ON area
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_inserted AFTER INSERT ON area_succession REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_updated AFTER UPDATE ON area_succession REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_deleted AFTER DELETE ON area_succession REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();
CREATE TRIGGER area_unit_truncated AFTER TRUNCATE ON area_succession
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_area_unit();

INSERT INTO area_unit (area_id, from_date, to_date, unit_id, residence)
SELECT area_id, from_date, to_date, unit_id, residence FROM area_unit_now;

-- The statements that asked it read the table now.
DROP FUNCTION unit_on(uuid, date);
