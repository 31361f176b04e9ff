-- Every version of a survey before the one that holds: what it said, who had sent it, and when.
CREATE TABLE former_survey (
    id                  uuid        NOT NULL CONSTRAINT former_survey_survey_known REFERENCES survey (id),
    version             bigint      NOT NULL,
    review_id           uuid        NOT NULL,
    household_id        uuid        NOT NULL,
    area_id             uuid        NOT NULL,
    residence           text        NOT NULL CONSTRAINT former_survey_residence CHECK (residence IN ('URBAN', 'RURAL')),
    surveyed_on         date        NOT NULL,
    income              bigint,
    b1                  int,
    b2                  int,
    deprivations        text[]      NOT NULL,
    causes              text[]      NOT NULL,
    aspirations         text[]      NOT NULL,
    no_capacity_to_work boolean     NOT NULL,
    applicant           boolean     NOT NULL,
    no_deprivation      boolean     NOT NULL,
    enumerator          text        NOT NULL,
    submitted_at        timestamptz NOT NULL,
    CONSTRAINT former_survey_pk PRIMARY KEY (id, version)
);

SELECT audited('former_survey', things => 'r.id', area => 'r.area_id');
