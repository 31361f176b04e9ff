-- The projections of household-service's topics by what they hold.
ALTER TABLE review_heard RENAME TO review;
ALTER TABLE review RENAME CONSTRAINT review_heard_pkey TO review_pkey;

ALTER TABLE class_heard RENAME TO household_class;
ALTER TABLE household_class RENAME CONSTRAINT class_heard_pkey TO household_class_pkey;
ALTER INDEX class_heard_area RENAME TO household_class_area;

-- The views that events are made of are repeatable migrations from here on: R__published_….sql.
DROP VIEW programme_told;
DROP VIEW budget_told;
DROP VIEW allocation_told;
DROP VIEW disbursement_told;
