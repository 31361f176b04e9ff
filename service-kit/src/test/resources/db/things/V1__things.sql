-- A small published thing, and its projection at a consumer. The view fails for a thing of size 0.
CREATE TABLE thing (
    id         uuid        PRIMARY KEY,
    size       bigint      NOT NULL,
    weight     text        NOT NULL DEFAULT '',
    version    bigint      NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE VIEW thing_state AS
SELECT id, id::text AS key, NULL::uuid AS partition_key, version, changed_at,
       json_build_object('id', id, 'size', size, 'weight', weight, 'share', 100 / size) AS value
  FROM thing;

CREATE TABLE thing_projection (id uuid PRIMARY KEY, size bigint NOT NULL, times int NOT NULL DEFAULT 1);
-- One row for each application, so that tests see what was applied, in which order, and how often.
CREATE TABLE applied (n bigserial PRIMARY KEY, id uuid NOT NULL, version bigint NOT NULL);
