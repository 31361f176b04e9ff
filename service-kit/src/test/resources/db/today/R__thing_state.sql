CREATE OR REPLACE VIEW thing_state AS SELECT id, 'today' AS of FROM thing;
