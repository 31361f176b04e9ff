-- Results are opened, counted and published review by review: with the review first, its results stand together in the index,
-- so that neither the next review's list nor a batch of an import reads or writes those of other years.
ALTER TABLE result DROP CONSTRAINT result_once,
    ADD CONSTRAINT result_once UNIQUE (review_id, household_id, restatement);

-- Whether a household was poor in any earlier year is one entry, however many years it has been reviewed.
CREATE INDEX result_poor ON result (household_id, year) WHERE class = 'POOR';
