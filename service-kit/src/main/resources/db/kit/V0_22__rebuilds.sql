-- What a service computes from events can be built a second time, from their beginning, in this schema, while the tables in
-- "public" are served; then the new tables take their place.
CREATE SCHEMA IF NOT EXISTS rebuild;

-- One row. Whoever reads or writes projections holds a lock on the table, and whoever exchanges them the exclusive one. The
-- number is that of the code by which they were built: null before anything was consumed, 1 of what was built before there
-- were numbers.
CREATE TABLE served_generation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   int
);
INSERT INTO served_generation (number) SELECT CASE WHEN EXISTS (SELECT FROM consumed_version) THEN 1 END;

CREATE TABLE projection_rebuild (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    generation   int         NOT NULL,
    state        text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'SWITCHED', 'CANCELLED', 'FAILED')),
    -- Null: it started by itself, since the service was upgraded.
    requested_by text,
    started_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at     timestamptz,
    events_read  bigint      NOT NULL DEFAULT 0,
    reason       text,
    -- Of the tables that are built again: a migration in the meantime makes others.
    structure    text        NOT NULL,
    CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX one_rebuild_at_a_time ON projection_rebuild ((true)) WHERE state = 'RUNNING';
