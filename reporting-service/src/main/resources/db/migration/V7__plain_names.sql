-- Names that say what a table, a view, a function or a trigger is.
ALTER TABLE heard_until RENAME TO topic_progress;
ALTER INDEX heard_until_pkey RENAME TO topic_progress_pkey;
COMMENT ON TABLE topic_progress IS 'How many events of each topic were applied, and the time of the newest.';

ALTER VIEW counted_household RENAME TO household_contribution;
ALTER VIEW counted_result RENAME TO result_contribution;
ALTER VIEW counted_movement RENAME TO movement_contribution;

ALTER TABLE target_set RENAME TO target_history;
ALTER INDEX target_set_pkey RENAME TO target_history_pkey;

-- A function is stored as text, which names the table as it was.
CREATE FUNCTION record_target_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO target_history (area_id, year, designation, measure, version, value, set_by, set_at)
    VALUES (NEW.area_id, NEW.year, NEW.designation, NEW.measure, NEW.version, NEW.value, NEW.set_by, NEW.set_at);
    RETURN NULL;
END $$;
DROP TRIGGER remembered ON target;
DROP FUNCTION remember_target();
CREATE TRIGGER record_history AFTER INSERT OR UPDATE ON target FOR EACH ROW EXECUTE FUNCTION record_target_history();

CREATE FUNCTION refuse_target_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history of targets is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER append_only ON target_history;
DROP FUNCTION targets_are_remembered();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_target_history_change();
