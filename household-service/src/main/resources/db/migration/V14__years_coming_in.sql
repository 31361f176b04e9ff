-- Of which earlier years a file has told so far. While it does, its years are not counted, however many others end.
CREATE TABLE year_coming_in (
    job_id    uuid NOT NULL REFERENCES job ON DELETE CASCADE,
    review_id uuid NOT NULL REFERENCES review,
    PRIMARY KEY (job_id, review_id)
);
CREATE INDEX year_coming_in_review ON year_coming_in (review_id);
