-- Which decision set a target, and when: whether it was set before its year was over is told by the decision's date, or
-- without one by the day on which it was entered. Targets that are stored already have none.
ALTER TABLE target
    ADD COLUMN decision_number text,
    ADD COLUMN decision_date date,
    ADD CONSTRAINT target_decision_whole CHECK ((decision_number IS NULL) = (decision_date IS NULL));
ALTER TABLE target_history
    ADD COLUMN decision_number text,
    ADD COLUMN decision_date date;

CREATE OR REPLACE FUNCTION record_target_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO target_history (area_id, year, designation, measure, version, value, set_by, set_at, decision_number,
        decision_date)
    VALUES (NEW.area_id, NEW.year, NEW.designation, NEW.measure, NEW.version, NEW.value, NEW.set_by, NEW.set_at,
        NEW.decision_number, NEW.decision_date);
    RETURN NULL;
END $$;
