-- Who has left an area, by the area: a review finds the households that it surveyed there. Only ended stays, so that
-- registrations, whose stays last, write nothing to it.
CREATE INDEX household_stay_former ON household_stay (area_id, household_id, from_date) WHERE to_date IS NOT NULL;

-- That a household means to escape poverty in a year, as it registered it itself. Each change is a row more: what was
-- registered before stays, with who registered it.
CREATE TABLE commitment (
    household_id  uuid        NOT NULL CONSTRAINT commitment_household_known REFERENCES household (id),
    year          int         NOT NULL CONSTRAINT commitment_year_within_records CHECK (year BETWEEN 2015 AND 2200),
    version       bigint      NOT NULL CONSTRAINT commitment_version_positive CHECK (version > 0),
    -- What it will do, in its own words, and what it wishes for.
    plan          text        NOT NULL CONSTRAINT commitment_plan_filled CHECK (plan <> ''),
    aspirations   text[]      NOT NULL DEFAULT '{}',
    due_on        date        NOT NULL,
    registered_on date        NOT NULL,
    withdrawn_on  date,
    reason        text,
    recorded_by   text        NOT NULL CONSTRAINT commitment_by_somebody CHECK (recorded_by <> ''),
    recorded_at   timestamptz NOT NULL,
    CONSTRAINT commitment_pk PRIMARY KEY (household_id, year, version),
    CONSTRAINT commitment_due_in_its_year CHECK (extract(year FROM due_on) = year AND due_on >= registered_on),
    CONSTRAINT commitment_withdrawn_after_registration CHECK (withdrawn_on >= registered_on),
    CONSTRAINT commitment_withdrawn_with_a_reason CHECK ((withdrawn_on IS NULL) = (reason IS NULL))
);

-- A household's own words may name people.
SELECT audited('commitment', things => 'r.household_id',
    area => '(SELECT h.area_id FROM household h WHERE h.id = r.household_id)', personal => '{plan, reason}');
