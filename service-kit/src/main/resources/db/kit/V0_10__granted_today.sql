-- A code grants the unit that bears it today. The last that bore it, with everything of its time, is granted only where
-- that is asked for: an ended unit has nobody to visit and no money to spend, but the reports of its time are still read.
DROP FUNCTION granted_areas(text[], date);

CREATE FUNCTION granted_areas(codes text[], today date, ended boolean DEFAULT false) RETURNS TABLE (area_id uuid)
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    granted uuid[];
    fresh   uuid[];
BEGIN
    SELECT array_agg(id) INTO fresh
    FROM (SELECT DISTINCT ON (code) id FROM area
          WHERE code = ANY (codes) AND valid_from <= today AND (ended OR valid_to IS NULL OR valid_to >= today)
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
