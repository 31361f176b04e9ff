-- One row per thing of another service, holding only what a report counts: no name, no identifier of a person.

CREATE TABLE household (
    id uuid PRIMARY KEY,
    ethnic_minority boolean NOT NULL,
    -- The first and the last 31 December on which the household exists; 9999 while it goes on.
    first_year int NOT NULL,
    last_year int NOT NULL
);

CREATE TABLE household_stay (
    household_id uuid NOT NULL REFERENCES household,
    ordinal int NOT NULL,
    area_id uuid NOT NULL,
    first_year int NOT NULL,
    last_year int NOT NULL,
    PRIMARY KEY (household_id, ordinal),
    -- A stay that covers no 31 December counts in no year and is not kept.
    CHECK (first_year <= last_year)
);

-- Of several restatements of a household's result in a review only the highest is kept.
CREATE TABLE result (
    household_id uuid NOT NULL,
    review_id uuid NOT NULL,
    restatement int NOT NULL,
    year int NOT NULL,
    area_id uuid NOT NULL,
    ethnic_minority boolean NOT NULL,
    class text NOT NULL CHECK (class IN ('POOR', 'NEAR_POOR', 'AVERAGE', 'NONE')),
    route text NOT NULL CHECK (route IN ('INCOME', 'DEPRIVATION', 'INCOME_AND_DEPRIVATION', 'NONE')),
    movement text NOT NULL CHECK (movement IN ('ESCAPED', 'RELAPSED', 'NEW', 'STAYED', 'NONE')),
    causes text[] NOT NULL,
    aspirations text[] NOT NULL,
    deprivations text[] NOT NULL,
    no_capacity_to_work boolean NOT NULL,
    PRIMARY KEY (household_id, review_id)
);

CREATE TABLE review (
    id uuid PRIMARY KEY,
    year int NOT NULL,
    kind text NOT NULL,
    area_id uuid NOT NULL,
    standard text,
    standard_version int,
    step text NOT NULL
);

CREATE TABLE programme (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    poverty boolean NOT NULL
);

-- What a budget, an allocation and a disbursement have in common is all that the funding report needs.
CREATE TABLE money (
    id uuid PRIMARY KEY,
    stage text NOT NULL CHECK (stage IN ('BUDGETED', 'ALLOCATED', 'DISBURSED')),
    year int NOT NULL,
    programme_id uuid NOT NULL,
    source text NOT NULL,
    capital_type text NOT NULL,
    area_id uuid NOT NULL,
    -- Whole đồng; 0 for an allocation that is not approved.
    amount bigint NOT NULL
);
CREATE INDEX money_of_year ON money (year, area_id);

-- The newest moment told by each topic: what a report says it is as of.
CREATE TABLE heard_until (
    topic text PRIMARY KEY,
    events bigint NOT NULL,
    at timestamptz NOT NULL
);
