-- The households that a change of areas moves, each with the stays that the day of the change is in or that begin later.
-- Parameters: the day before; the units from which all households move, and to where, null if only those that are named; the
-- households that are named, with their unit and where they move.
SELECT stay.household_id, stay.from_date, stay.to_date, stay.area_id, coalesce(named.to_id, whole.to_id) AS to_id
FROM (SELECT ?::date AS day_before) change
CROSS JOIN unnest(?::uuid[], ?::uuid[]) AS whole (unit_id, to_id)
-- Also of units that wholly became this one before.
JOIN area_unit unit ON unit.unit_id = whole.unit_id AND unit.from_date <= change.day_before
    AND (unit.to_date IS NULL OR unit.to_date >= change.day_before)
JOIN household_stay stay ON stay.area_id = unit.area_id
    AND (stay.to_date IS NULL OR stay.to_date > change.day_before)
LEFT JOIN unnest(?::uuid[], ?::uuid[], ?::uuid[]) AS named (unit_id, household_id, to_id)
    ON named.household_id = stay.household_id AND named.unit_id = whole.unit_id
