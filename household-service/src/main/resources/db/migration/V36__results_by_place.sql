-- The results of a review by the place in which a household counts: lists, filters and progress are read from what the review
-- has, area by area, and not from every household of the areas.
CREATE INDEX result_by_place ON result (review_id, area_id, household_id);
-- Whether a result was restated is asked of each that is read, and nearly always denied: of an index that is nearly empty.
CREATE INDEX result_restated ON result (review_id, household_id, restatement) WHERE restatement > 0;
