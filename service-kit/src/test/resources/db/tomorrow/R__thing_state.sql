CREATE OR REPLACE VIEW thing_state AS SELECT id, 'tomorrow' AS of FROM thing;
