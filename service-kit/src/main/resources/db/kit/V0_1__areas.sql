-- The areas as every service knows them: household-service owns and fills them, the others hear them.
-- A unit is (code, valid_from): codes are reused. valid_to is inclusive; NULL: still valid.
CREATE TABLE area (
    id          uuid PRIMARY KEY,
    code        text NOT NULL,
    name        text NOT NULL,
    name_search text,
    alias       text,
    level       text NOT NULL,
    type        text NOT NULL,
    residence   text,
    parent_id   uuid,
    valid_from  date NOT NULL,
    valid_to    date,
    valid       daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    epoch       int NOT NULL DEFAULT 1,
    version     bigint NOT NULL DEFAULT 1,
    CONSTRAINT area_level CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
    CONSTRAINT area_residence CHECK (residence IN ('URBAN', 'RURAL')),
    CONSTRAINT area_valid CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT area_parent_level CHECK ((parent_id IS NULL) = (level = 'PROVINCE'))
    -- That a code names one unit at a time is the owner's promise and its constraint, in its own migration. Here it
    -- would refuse a unit that is heard before the end of its predecessor. No key on parent_id for the same reason.
);
CREATE INDEX area_code ON area (code, valid_from);
CREATE INDEX area_parent ON area (parent_id);

-- Which unit became which, from when, by which act. weight: the part of a split, NULL for a whole.
CREATE TABLE area_succession (
    from_id          uuid NOT NULL,
    to_id            uuid NOT NULL,
    effective_date   date NOT NULL,
    kind             text NOT NULL,
    legal_instrument text,
    weight           numeric,
    PRIMARY KEY (from_id, to_id, effective_date),
    CONSTRAINT area_succession_weight CHECK (weight > 0 AND weight <= 1)
);
CREATE INDEX area_succession_to ON area_succession (to_id);

CREATE TABLE area_designation (
    area_id          uuid NOT NULL,
    designation      text NOT NULL,
    valid_from       date NOT NULL,
    valid_to         date,
    legal_instrument text,
    certainty        text,
    PRIMARY KEY (area_id, designation, valid_from),
    CONSTRAINT area_designation_valid CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
