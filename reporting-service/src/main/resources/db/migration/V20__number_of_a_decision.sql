-- The number of the decision on a review, which pages name. What was consumed before is null until its owner tells it again or
-- the projections are rebuilt.
ALTER TABLE review ADD COLUMN decision_number text;

SELECT figures_come_from('review', 'NULL::uuid', '0', '9999', '1', true, '{}');
