-- A household stays in the queue until its people have been sought: whoever changes it meanwhile would otherwise wait for the end
-- of the search. The mark tells a change that came during the search, which is sought again.
CREATE SEQUENCE duplicate_search_mark;

ALTER TABLE duplicate_search ADD COLUMN mark bigint NOT NULL DEFAULT nextval('duplicate_search_mark');

CREATE OR REPLACE FUNCTION seek_duplicates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO duplicate_search (household_id) SELECT DISTINCT household_id FROM changed ORDER BY 1
    ON CONFLICT (household_id) DO UPDATE SET mark = excluded.mark;
    RETURN NULL;
END $$;
