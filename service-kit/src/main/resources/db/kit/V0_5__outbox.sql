-- What has changed and has not been told yet: one row per thing, however often it changed meanwhile.
-- A writer upserts the row in the transaction of the change; the relay deletes it if its mark is unchanged.
CREATE SEQUENCE unpublished_mark CACHE 50;

CREATE TABLE unpublished (
    topic       text        NOT NULL,
    id          uuid        NOT NULL,
    mark        bigint      NOT NULL,
    since       timestamptz NOT NULL DEFAULT clock_timestamp(),
    traceparent text,
    PRIMARY KEY (topic, id)
) WITH (
    -- It fills and empties all day: room for updates in place, and dead rows must not wait for a share of the table.
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_threshold = -1
);

-- What cannot be sent, set aside so that the rest goes on. A new change of the thing tries again.
CREATE TABLE unpublishable (
    topic  text        NOT NULL,
    id     uuid        NOT NULL,
    reason text        NOT NULL,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, id)
);

-- Raised by hand after this database was restored from a backup: consumers then believe the older versions again.
CREATE TABLE owner_epoch (
    epoch    int     NOT NULL CHECK (epoch > 0),
    only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one)
);
INSERT INTO owner_epoch (epoch) VALUES (1);
