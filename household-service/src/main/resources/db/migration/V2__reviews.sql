-- A review is a legal object: its standard and its list are frozen when it opens.
CREATE TABLE review (
    id               uuid        CONSTRAINT review_pk PRIMARY KEY,
    year             int         NOT NULL CONSTRAINT review_year_within_records CHECK (year BETWEEN 2014 AND 2200),
    kind             text        NOT NULL CONSTRAINT review_kind CHECK (kind IN ('PERIODIC', 'PRIOR')),
    area_id          uuid        NOT NULL CONSTRAINT review_area_known REFERENCES area (id),
    standard         text        NOT NULL,
    standard_version int         NOT NULL,
    -- The year before as it was known at opening; without it no movement can be told.
    previous_id      uuid        CONSTRAINT review_previous_known REFERENCES review (id),
    list_size        int         NOT NULL DEFAULT 0,
    step             text        NOT NULL CONSTRAINT review_step CHECK (step IN ('OPEN', 'CLOSED', 'DECIDED')),
    opened_on        date        NOT NULL,
    opened_by        text        NOT NULL,
    closed_on        date,
    closed_by        text,
    decision_number  text,
    decision_date    date,
    decided_by       text,
    version          bigint      NOT NULL DEFAULT 1,
    changed_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT review_one_a_year UNIQUE (year, kind, area_id),
    -- Each step owns exactly the facts that it can have; results of before our records carry no one's closing.
    CONSTRAINT review_step_facts CHECK (kind = 'PRIOR' AND step = 'DECIDED' OR kind = 'PERIODIC' AND CASE step
        WHEN 'OPEN' THEN num_nonnulls(closed_on, closed_by, decision_number, decision_date, decided_by) = 0
        WHEN 'CLOSED' THEN num_nulls(closed_on, closed_by) = 0
            AND num_nonnulls(decision_number, decision_date, decided_by) = 0
        ELSE num_nulls(closed_on, closed_by, decision_number, decision_date, decided_by) = 0 END),
    CONSTRAINT review_four_eyes CHECK (decided_by <> closed_by)
);

-- Last year's poor and near-poor, frozen at opening. Who applies is surveyed too and never on the list.
CREATE TABLE review_list (
    review_id    uuid NOT NULL CONSTRAINT review_list_review_known REFERENCES review (id),
    household_id uuid NOT NULL CONSTRAINT review_list_household_known REFERENCES household (id),
    reason       text NOT NULL CONSTRAINT review_list_reason CHECK (reason IN ('POOR', 'NEAR_POOR')),
    CONSTRAINT review_list_pk PRIMARY KEY (review_id, household_id)
);
