-- How many households have a result in the review, told once they are counted. The size of its list said less: who
-- applies is on no list. What was decided before that was told counts as heard whole, until it is told of again.
ALTER TABLE review_heard ADD COLUMN results int;

UPDATE review_heard SET results = (SELECT count(*) FROM class_heard WHERE review_id = review_heard.id) WHERE decided;

ALTER TABLE review_heard DROP COLUMN list_size;
