CREATE OR REPLACE VIEW thing_size AS SELECT id, size FROM thing;
