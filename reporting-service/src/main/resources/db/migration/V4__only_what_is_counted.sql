-- No report counts them, and why a household is poor is not for keeping in a second place without a need.
ALTER TABLE result
    DROP COLUMN causes,
    DROP COLUMN aspirations,
    DROP COLUMN deprivations,
    DROP COLUMN no_capacity_to_work;
