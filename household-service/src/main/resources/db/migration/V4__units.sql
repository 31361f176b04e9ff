-- A village lives as its commune does.
CREATE VIEW area_residence AS
SELECT a.id, a.valid, coalesce(a.residence, parent.residence) AS residence
FROM area a LEFT JOIN area parent ON parent.id = a.parent_id AND a.level = 'VILLAGE';

-- What a unit had become on a day: itself, or along whole mergers the unit it is then part of; null when it was split.
CREATE FUNCTION unit_on(unit uuid, day date) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE later AS (
        SELECT a.id, a.valid_to FROM area a WHERE a.id = unit
        UNION ALL
        SELECT b.id, b.valid_to FROM later l
        JOIN area_succession s ON s.from_id = l.id AND s.effective_date <= day
        JOIN area b ON b.id = s.to_id
        WHERE l.valid_to < day
            AND 1 = (SELECT count(*) FROM area_succession o WHERE o.from_id = l.id)
    )
    SELECT a.id FROM later JOIN area a USING (id) WHERE a.valid @> day
$$;
