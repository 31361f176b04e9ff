ALTER TABLE thing ADD COLUMN size int;
