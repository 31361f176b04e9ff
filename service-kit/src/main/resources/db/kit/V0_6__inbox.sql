-- How far each partition was digested. "epoch" counts the owners of the partition: who does not hold the
-- newest number has lost the partition and can no longer commit.
CREATE TABLE inbox_offset (
    consumer    text   NOT NULL,
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,
    epoch       bigint NOT NULL,
    PRIMARY KEY (consumer, topic, partition)
);

-- The newest state heard of each thing: late, repeated and reordered events change nothing.
CREATE TABLE heard (
    topic   text   NOT NULL,
    thing   uuid   NOT NULL,
    epoch   int    NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (topic, thing)
) WITH (fillfactor = 80);

-- Messages that could not be read or digested, whole, with their reason; they can be replayed.
CREATE TABLE parked (
    topic     text        NOT NULL,
    partition int         NOT NULL,
    "offset"  bigint      NOT NULL,
    key       bytea,
    headers   jsonb       NOT NULL,
    value     bytea,
    reason    text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, partition, "offset")
);
