-- The tables that are computed from events alone, and so can be built again from their beginning. A migration that adds one
-- replaces the function; RebuiltTablesTest names every other table with its reason.
CREATE OR REPLACE FUNCTION rebuilt_tables() RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['household', 'household_stay', 'result', 'review', 'review_restatement', 'programme', 'budget_project',
        'money', 'household_count', 'result_count', 'movement_count', 'near_poor_count', 'near_poor_movement_count',
        'characteristic_count', 'restatement_count', 'topic_progress']
$$;
