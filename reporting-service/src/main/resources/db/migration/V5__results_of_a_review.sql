-- How many households have a result in the review, once its owner has counted them. What was decided before that was
-- told counts as heard whole, until its owner tells of it again.
ALTER TABLE review ADD COLUMN results int;

UPDATE review SET results = coalesce((
    SELECT sum(households) FROM result_count WHERE review_id = review.id), 0)
WHERE step = 'DECIDED';

-- Decided figures are final, so they are told of a review that was heard whole and of no other.
CREATE VIEW decided_review AS
SELECT r.* FROM review r
WHERE r.step = 'DECIDED'
    AND r.results = (SELECT coalesce(sum(c.households), 0) FROM result_count c WHERE c.review_id = r.id);
