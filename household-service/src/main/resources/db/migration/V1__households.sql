-- A code names one unit at a time: the owner's promise, which the other services only hear of.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE area ADD CONSTRAINT area_code_once_a_day UNIQUE (code, valid WITHOUT OVERLAPS);

-- Every household of the province, its members and where it has lived.
CREATE TABLE household (
    id              uuid        CONSTRAINT household_pk PRIMARY KEY,
    code            text        CONSTRAINT household_code_filled CHECK (code <> ''),
    area_id         uuid        NOT NULL CONSTRAINT household_area_known REFERENCES area (id),
    ethnic_minority boolean     NOT NULL,
    registered_on   date        NOT NULL CONSTRAINT household_within_records CHECK (registered_on >= '2015-01-01'),
    ended_on        date,
    end_reason      text,
    head_name       text        NOT NULL,
    head_search     text        NOT NULL,
    size            int         NOT NULL CONSTRAINT household_size_plausible CHECK (size BETWEEN 1 AND 60),
    version         bigint      NOT NULL DEFAULT 1 CONSTRAINT household_version_positive CHECK (version > 0),
    changed_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT household_ended_after_registration CHECK (ended_on >= registered_on),
    CONSTRAINT household_end_has_a_reason CHECK ((ended_on IS NULL) = (end_reason IS NULL))
);
-- The list of an area, in order of id (UUIDv7: in order of registration).
CREATE INDEX household_by_area ON household (area_id, id);
-- The code of the national register is not unique in real data.
CREATE INDEX household_by_code ON household (code) WHERE code IS NOT NULL;

-- Where a household lived from when to when (both inclusive): no gap, no overlap, one open end while it is active.
CREATE TABLE household_stay (
    household_id uuid NOT NULL CONSTRAINT household_stay_household_known REFERENCES household (id),
    area_id      uuid NOT NULL CONSTRAINT household_stay_area_known REFERENCES area (id),
    from_date    date NOT NULL,
    to_date      date,
    CONSTRAINT household_stay_pk PRIMARY KEY (household_id, from_date),
    CONSTRAINT household_stay_forward CHECK (to_date >= from_date)
);
CREATE UNIQUE INDEX household_stay_one_open ON household_stay (household_id) WHERE to_date IS NULL;

CREATE TABLE member (
    id                 uuid NOT NULL CONSTRAINT member_pk PRIMARY KEY,
    household_id       uuid NOT NULL CONSTRAINT member_household_known REFERENCES household (id),
    ordinal            int  NOT NULL,
    name               text NOT NULL CONSTRAINT member_name_filled CHECK (name <> ''),
    name_search        text NOT NULL,
    sex                text NOT NULL CONSTRAINT member_sex CHECK (sex IN ('M', 'F')),
    birth_date         date,
    birth_year         int  NOT NULL CONSTRAINT member_birth_year_plausible CHECK (birth_year BETWEEN 1890 AND 2200),
    ethnic_scheme      text NOT NULL,
    ethnic_code        text NOT NULL,
    relationship       text NOT NULL
        CONSTRAINT member_relationship CHECK (relationship IN ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'OTHER')),
    personal_id_cipher bytea,
    personal_id_hash   bytea,
    from_date          date NOT NULL,
    to_date            date,
    CONSTRAINT member_forward CHECK (to_date >= from_date),
    CONSTRAINT member_birth_agrees CHECK (birth_date IS NULL OR extract(year FROM birth_date) = birth_year),
    CONSTRAINT member_personal_id_both CHECK ((personal_id_cipher IS NULL) = (personal_id_hash IS NULL))
);
CREATE INDEX member_by_household ON member (household_id, ordinal);
CREATE UNIQUE INDEX member_one_head ON member (household_id) WHERE relationship = 'HEAD' AND to_date IS NULL;
CREATE INDEX member_by_personal_id ON member (personal_id_hash) WHERE personal_id_hash IS NOT NULL;
