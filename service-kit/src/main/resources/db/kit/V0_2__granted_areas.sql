-- The areas that a caller's codes grant. A code is the unit that bears it today; if none does, the last that did.
-- A unit grants everything below it, of any time, and every earlier unit that went wholly into what is granted.
-- "Wholly" asks of all successors at once, which a recursive query cannot: hence the loop, of as many rounds as the
-- tree and the lineage are deep.
CREATE FUNCTION granted_areas(codes text[], today date) RETURNS TABLE (area_id uuid)
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    granted uuid[];
    fresh   uuid[];
BEGIN
    SELECT array_agg(id) INTO fresh
    FROM (SELECT DISTINCT ON (code) id FROM area
          WHERE code = ANY (codes) AND valid_from <= today
          ORDER BY code, valid_from DESC) AS latest;
    granted := fresh;
    WHILE fresh IS NOT NULL LOOP
        SELECT array_agg(DISTINCT a.id) INTO fresh
        FROM (SELECT id FROM area WHERE parent_id = ANY (fresh)
              UNION ALL
              SELECT s.from_id FROM area_succession s
              WHERE s.to_id = ANY (fresh)
                AND NOT EXISTS (SELECT FROM area_succession other
                                WHERE other.from_id = s.from_id AND other.to_id <> ALL (granted))) AS a
        WHERE a.id <> ALL (granted);
        granted := granted || fresh;
    END LOOP;
    RETURN QUERY SELECT unnest(granted);
END
$$;
