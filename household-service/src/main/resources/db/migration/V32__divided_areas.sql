-- Whether nobody can say to which unit of today a household of the area belongs: it was split, or a village went to another
-- commune and its households were moved along. What is dated before that day and recorded after it names a unit of today.
CREATE FUNCTION household_area_is_divided(area uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (
        SELECT FROM area_unit u JOIN area a ON a.id = u.area_id
        WHERE u.area_id = household_area_is_divided.area AND coalesce(u.to_date, 'infinity') >= current_date
            AND (a.level <> 'VILLAGE' OR u.unit_id = u.area_id))
$$;
