-- A small published thing, and what a consumer makes of it. A thing of size 0 is one that its view cannot show.
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

CREATE TABLE seen (id uuid PRIMARY KEY, size bigint NOT NULL, times int NOT NULL DEFAULT 1);
-- Each application leaves a row: the order of what was applied, and how often, can be seen.
CREATE TABLE applied (n bigserial PRIMARY KEY, id uuid NOT NULL, version bigint NOT NULL);
