-- What eligibility must know of the households, as heard from household-service, and no more: no names, no causes.
CREATE TABLE review_heard (
    id        uuid PRIMARY KEY,
    year      int NOT NULL,
    kind      text NOT NULL,
    decided   boolean NOT NULL,
    list_size int
);

-- One row per household and review: the newest restatement wins, whatever order they arrive in.
CREATE TABLE class_heard (
    review_id    uuid NOT NULL,
    household_id uuid NOT NULL,
    restatement  int NOT NULL,
    area_id      uuid NOT NULL,
    in_poverty   boolean NOT NULL, -- poor or near-poor
    PRIMARY KEY (review_id, household_id)
);
CREATE INDEX class_heard_area ON class_heard (area_id, review_id) WHERE in_poverty;
