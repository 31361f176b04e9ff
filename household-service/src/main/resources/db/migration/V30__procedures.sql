-- A review freezes the procedure by which its communes get from the list to their conclusions. One that was opened before
-- procedures were known has none, and is closed as it always was.
ALTER TABLE review
    ADD COLUMN procedure text,
    ADD COLUMN procedure_version int,
    ADD CONSTRAINT review_procedure_has_a_version CHECK ((procedure IS NULL) = (procedure_version IS NULL)),
    ADD CONSTRAINT review_procedure_of_a_periodic_one CHECK (procedure IS NULL OR kind = 'PERIODIC');

-- How far a commune is in a review, with the facts of that step. A commune that has taken no step has no row.
CREATE TABLE review_commune (
    review_id   uuid   NOT NULL CONSTRAINT review_commune_review_known REFERENCES review (id),
    unit_id     uuid   NOT NULL CONSTRAINT review_commune_unit_known REFERENCES area (id),
    step        text   NOT NULL CONSTRAINT review_commune_step
        CHECK (step IN ('SURVEYING', 'AGREED', 'POSTED', 'CONCLUDED', 'OBJECTED', 'APPRAISED')),
    -- The days of the act that led here, and of the latest one.
    since       date   NOT NULL,
    last_act_on date   NOT NULL,
    -- As communereview/CommunePart has them for the step.
    facts       jsonb  NOT NULL,
    version     bigint NOT NULL DEFAULT 1,
    CONSTRAINT review_commune_pk PRIMARY KEY (review_id, unit_id),
    CONSTRAINT review_commune_in_order CHECK (last_act_on >= since)
);
SELECT audited('review_commune', bulk => true, things => 'r.review_id, r.unit_id', area => 'r.unit_id');
CREATE INDEX review_commune_by_unit ON review_commune (unit_id);

-- What was done in the communes. Nothing is changed or deleted: what was wrong is returned, by an act of its own.
CREATE TABLE review_commune_act (
    id           uuid        NOT NULL,
    review_id    uuid        NOT NULL CONSTRAINT review_commune_act_review_known REFERENCES review (id),
    unit_id      uuid        NOT NULL CONSTRAINT review_commune_act_unit_known REFERENCES area (id),
    number       bigint      GENERATED ALWAYS AS IDENTITY,
    act          text        NOT NULL,
    happened_on  date        NOT NULL,
    -- By when it had to happen, where the procedure says so.
    due          date,
    -- Where it led to.
    step         text        NOT NULL,
    facts        jsonb       NOT NULL,
    complainant  text        CONSTRAINT review_commune_act_complainant CHECK ((act = 'COMPLAINT') = (complainant IS NOT NULL)),
    reason       text,
    content_hash bytea       NOT NULL,
    recorded_by  text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    -- One request is an act of many communes.
    CONSTRAINT review_commune_act_pk PRIMARY KEY (review_id, unit_id, id)
);
CREATE UNIQUE INDEX review_commune_act_in_order ON review_commune_act (review_id, unit_id, number DESC);
CREATE INDEX review_commune_act_by_id ON review_commune_act (id);
SELECT audited('review_commune_act', bulk => true, things => 'r.id, r.review_id', area => 'r.unit_id',
    -- An officer's own words may name people, and the hash covers them.
    personal => '{complainant, reason, content_hash}');

CREATE FUNCTION refuse_commune_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done in a commune is not changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON review_commune_act
    FOR EACH ROW EXECUTE FUNCTION refuse_commune_act_change();

-- The areas of which a review takes no surveys any more: a concluded commune, its villages, and what went wholly into them. A
-- survey asks by one key; it follows from the steps, and is written with them.
CREATE TABLE review_concluded_area (
    review_id uuid NOT NULL,
    area_id   uuid NOT NULL,
    unit_id   uuid NOT NULL,
    CONSTRAINT review_concluded_area_pk PRIMARY KEY (review_id, area_id),
    CONSTRAINT review_concluded_area_commune_known
        FOREIGN KEY (review_id, unit_id) REFERENCES review_commune (review_id, unit_id)
);
CREATE INDEX review_concluded_area_by_unit ON review_concluded_area (review_id, unit_id);
