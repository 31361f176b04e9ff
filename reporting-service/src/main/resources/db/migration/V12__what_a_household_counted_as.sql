-- A household may come to count as an ethnic-minority household, or no longer: each of its stays says what it counts as. One
-- that was stored before has what its household has.
ALTER TABLE household_stay ADD COLUMN ethnic_minority boolean;

CREATE OR REPLACE VIEW household_contribution AS
SELECT s.household_id, s.area_id, coalesce(s.ethnic_minority, h.ethnic_minority) AS ethnic_minority, s.first_year, s.last_year
FROM household_stay s
JOIN household h ON h.id = s.household_id;
