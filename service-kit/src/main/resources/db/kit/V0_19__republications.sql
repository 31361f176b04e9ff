-- After a restore the owner publishes every thing again under a new epoch, once for each occasion, ...
CREATE TABLE republication (
    occasion   text        PRIMARY KEY,
    epoch      int         NOT NULL UNIQUE,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- ... and tells at the end of a topic that this was all. Here are the topics of which that is still to be told: how far
-- their things are marked, and when the last of them was.
CREATE TABLE unfinished_republication (
    topic        text PRIMARY KEY,
    epoch        int  NOT NULL,
    marked_until uuid,
    marked_at    timestamptz
);

-- A consumer has read all that was published again once it was told so in every partition of the topic.
CREATE TABLE consumed_republication (
    topic     text NOT NULL,
    partition int  NOT NULL,
    epoch     int  NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- What was published under an epoch before this one, and not again, no longer exists.
CREATE TABLE oldest_epoch (
    topic text PRIMARY KEY,
    epoch int  NOT NULL
);
