CREATE TABLE job (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL,
    subject     text        NOT NULL,
    areas       text[]      NOT NULL DEFAULT '{}',
    parameters  jsonb       NOT NULL,
    state       text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    -- Counts the runners that took the job: who does not hold the newest number can no longer save progress.
    attempt     int         NOT NULL DEFAULT 0,
    position    bigint      NOT NULL DEFAULT 0,
    total       bigint,
    accepted    bigint      NOT NULL DEFAULT 0,
    refused     bigint      NOT NULL DEFAULT 0,
    unchanged   bigint      NOT NULL DEFAULT 0,
    message     jsonb,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at  timestamptz,
    finished_at timestamptz,
    CONSTRAINT job_finished_at CHECK ((finished_at IS NOT NULL) = (state IN ('SUCCEEDED', 'FAILED')))
);
CREATE INDEX job_open ON job (created_at) WHERE state IN ('QUEUED', 'RUNNING');

-- Apart from the job, so that a heart-beat never waits for a transaction that saves progress.
CREATE TABLE job_lease (
    job_id  uuid        PRIMARY KEY REFERENCES job ON DELETE CASCADE,
    attempt int         NOT NULL,
    runner  text        NOT NULL,
    until   timestamptz NOT NULL,
    seen    bigint      NOT NULL DEFAULT 0
);

-- The request's body in chunks of 1 MiB. It arrives before its job, over a network that may be slow, hence no foreign key.
CREATE TABLE job_input (
    job_id uuid        NOT NULL,
    chunk  int         NOT NULL,
    bytes  bytea       NOT NULL,
    at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (job_id, chunk)
);
-- Written once and read once: compression would only cost time.
ALTER TABLE job_input ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE job_reject (
    job_id   uuid   NOT NULL REFERENCES job ON DELETE CASCADE,
    row      bigint NOT NULL,
    ordinal  int    NOT NULL,
    "column" text,
    code     text   NOT NULL,
    vi       text   NOT NULL,
    en       text   NOT NULL,
    PRIMARY KEY (job_id, row, ordinal)
);
