-- One submission of a device is one survey, accepted once and for ever: its id is the key.
-- Surveys and results name their review without a foreign key: each insert would lock the one row of the
-- review, and many at once would fight for it. Submissions joins the review itself, and reviews are never deleted.
CREATE TABLE survey (
    id                  uuid        CONSTRAINT survey_pk PRIMARY KEY,
    review_id           uuid        NOT NULL,
    household_id        uuid        NOT NULL CONSTRAINT survey_household_known REFERENCES household (id),
    version             bigint      NOT NULL DEFAULT 1,
    area_id             uuid        NOT NULL,
    residence           text        NOT NULL CONSTRAINT survey_residence CHECK (residence IN ('URBAN', 'RURAL')),
    surveyed_on         date        NOT NULL,
    -- đồng per person and month
    income              bigint      CONSTRAINT survey_income_not_negative CHECK (income >= 0),
    b1                  int         CONSTRAINT survey_b1_not_negative CHECK (b1 >= 0),
    b2                  int         CONSTRAINT survey_b2_not_negative CHECK (b2 >= 0),
    deprivations        text[]      NOT NULL,
    causes              text[]      NOT NULL,
    aspirations         text[]      NOT NULL,
    no_capacity_to_work boolean     NOT NULL,
    applicant           boolean     NOT NULL,
    enumerator          text        NOT NULL,
    content_hash        bytea       NOT NULL,
    submitted_at        timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT survey_once_a_household UNIQUE (review_id, household_id)
);

CREATE TABLE result (
    id                  uuid        CONSTRAINT result_pk PRIMARY KEY,
    review_id           uuid        NOT NULL,
    household_id        uuid        NOT NULL CONSTRAINT result_household_known REFERENCES household (id),
    restatement         int         NOT NULL DEFAULT 0,
    year                int         NOT NULL,
    area_id             uuid        NOT NULL,
    residence           text        NOT NULL CONSTRAINT result_residence CHECK (residence IN ('URBAN', 'RURAL')),
    ethnic_minority     boolean     NOT NULL,
    class               text        NOT NULL
        CONSTRAINT result_class CHECK (class IN ('POOR', 'NEAR_POOR', 'AVERAGE', 'NONE')),
    route               text        CONSTRAINT result_route CHECK (route IN ('INCOME', 'DEPRIVATION', 'INCOME_AND_DEPRIVATION')),
    movement            text        CONSTRAINT result_movement CHECK (movement IN ('ESCAPED', 'RELAPSED', 'NEW', 'STAYED')),
    causes              text[]      NOT NULL DEFAULT '{}',
    aspirations         text[]      NOT NULL DEFAULT '{}',
    deprivations        text[]      NOT NULL DEFAULT '{}',
    no_capacity_to_work boolean     NOT NULL DEFAULT false,
    version             bigint      NOT NULL DEFAULT 1,
    changed_at          timestamptz NOT NULL DEFAULT now(),
    -- The household leads: the same index tells whether it was poor in any earlier year.
    CONSTRAINT result_once UNIQUE (household_id, review_id, restatement),
    CONSTRAINT result_only_the_poor_have_a_route CHECK (route IS NULL OR class = 'POOR'),
    CONSTRAINT result_movement_fits_class CHECK (movement IS NULL OR (movement = 'ESCAPED') = (class <> 'POOR'))
);
