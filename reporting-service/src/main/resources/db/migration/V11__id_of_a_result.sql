-- Which result a row shows, and under which epoch of its owner it was published: a restored owner no longer has some.
ALTER TABLE result
    ADD COLUMN id uuid,
    ADD COLUMN epoch int NOT NULL DEFAULT 1;
