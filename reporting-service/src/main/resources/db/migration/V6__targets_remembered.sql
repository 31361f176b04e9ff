-- A target that is changed leaves what it was, who set it and when, for good. Kept by a trigger, so that no way of
-- writing one can forget it.
ALTER TABLE target ADD COLUMN version int NOT NULL DEFAULT 1;

CREATE TABLE target_set (
    area_id uuid NOT NULL,
    year int NOT NULL,
    designation text NOT NULL,
    measure text NOT NULL,
    version int NOT NULL,
    value numeric(12, 2) NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, year, designation, measure, version)
);

INSERT INTO target_set (area_id, year, designation, measure, version, value, set_by, set_at)
SELECT area_id, year, designation, measure, version, value, set_by, set_at FROM target;

CREATE FUNCTION remember_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO target_set (area_id, year, designation, measure, version, value, set_by, set_at)
    VALUES (NEW.area_id, NEW.year, NEW.designation, NEW.measure, NEW.version, NEW.value, NEW.set_by, NEW.set_at);
    RETURN NULL;
END $$;
CREATE TRIGGER remembered AFTER INSERT OR UPDATE ON target FOR EACH ROW EXECUTE FUNCTION remember_target();

CREATE FUNCTION targets_are_remembered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what a target was is append-only: set it anew instead' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_set
    FOR EACH STATEMENT EXECUTE FUNCTION targets_are_remembered();
