-- A correction may move the day on which a code passes from one unit to the next: in between, both bear it.
ALTER TABLE area DROP CONSTRAINT area_code_once_a_day;
ALTER TABLE area ADD CONSTRAINT area_code_once_a_day UNIQUE (code, valid WITHOUT OVERLAPS)
    DEFERRABLE INITIALLY IMMEDIATE;
