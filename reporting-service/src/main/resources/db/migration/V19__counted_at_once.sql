-- Whether the counters hold what the rows contribute. A rebuild first stores rows alone, and counts them all at once when it has
-- read nearly every event; from then on each change is counted as it comes, as it is in what is served.
CREATE TABLE counted (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
INSERT INTO counted DEFAULT VALUES;

CREATE OR REPLACE FUNCTION rebuilt_tables() RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['household', 'household_stay', 'result', 'review', 'review_restatement', 'programme', 'budget_project',
        'money', 'household_count', 'result_count', 'movement_count', 'near_poor_count', 'near_poor_movement_count',
        'characteristic_count', 'restatement_count', 'counted', 'topic_progress']
$$;
