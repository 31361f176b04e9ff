-- The answers given to requests with an Idempotency-Key, written in the transaction of their effect.
CREATE TABLE idempotency_key (
    subject      text NOT NULL,
    operation    text NOT NULL,
    key          text NOT NULL,
    request_hash bytea NOT NULL,
    status       int NOT NULL,
    body         text,
    location     text,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (subject, operation, key)
);
