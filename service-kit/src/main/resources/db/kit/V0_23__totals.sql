-- What a service counts of its own things, so that whoever projects its events can compare. One row per area; both the year
-- and the area are null where a total has none. The figures have no zeros.
CREATE TABLE total (
    kind    text        NOT NULL,
    year    int,
    area_id uuid,
    figures jsonb       NOT NULL,
    -- The count that first found these figures.
    since   timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (kind, year, area_id)
);

-- What is published: the areas of a kind and year together, again after each count.
CREATE TABLE total_of_areas (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    kind        text        NOT NULL,
    year        int,
    version     bigint      NOT NULL DEFAULT 1,
    counted_at  timestamptz NOT NULL,
    -- Whatever was changed before this count has been published since; null while that is of no count known.
    told_before timestamptz,
    -- How many totals this count has.
    totals      int         NOT NULL,
    UNIQUE NULLS NOT DISTINCT (kind, year)
);

-- The last count: it began at counted_at, and saw nothing that was marked after seen_until.
CREATE TABLE total_count (
    counted_at  timestamptz NOT NULL,
    seen_until  timestamptz NOT NULL,
    told_before timestamptz,
    only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row)
);

CREATE VIEW published_totals AS
SELECT g.id, g.id::text AS key, NULL::uuid AS partition_key, g.version, g.counted_at AS changed_at,
    jsonb_build_object('kind', g.kind, 'year', g.year, 'countedAt', g.counted_at, 'toldBefore', g.told_before,
        'totals', g.totals,
        'areas', (
            SELECT jsonb_agg(jsonb_build_object('areaId', t.area_id, 'since', t.since, 'figures', t.figures)
                ORDER BY t.area_id)
            FROM total t WHERE t.kind = g.kind AND t.year IS NOT DISTINCT FROM g.year)) AS value
FROM total_of_areas g;

-- The totals of other services, as they published them last.
CREATE TABLE owner_total (
    id          uuid        PRIMARY KEY,
    topic       text        NOT NULL,
    kind        text        NOT NULL,
    year        int,
    counted_at  timestamptz NOT NULL,
    told_before timestamptz,
    totals      int         NOT NULL,
    areas       jsonb       NOT NULL
);

-- What this service had computed at a moment at which it had consumed whatever was changed before told_before, and perhaps
-- more. It is compared with a count that began later: later than the one that had arrived by then, by the owner's clock, and
-- than the moment.
CREATE TABLE projection_snapshot (
    topic       text        PRIMARY KEY,
    told_before timestamptz NOT NULL,
    counted_at  timestamptz NOT NULL,
    taken_at    timestamptz NOT NULL
);
CREATE TABLE projection_snapshot_figure (
    topic   text  NOT NULL REFERENCES projection_snapshot ON DELETE CASCADE,
    kind    text  NOT NULL,
    year    int,
    area_id uuid,
    figures jsonb NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic, kind, year, area_id)
);

-- The last comparison of each total.
CREATE TABLE reconciliation (
    topic       text        NOT NULL,
    kind        text        NOT NULL,
    year        int,
    counted_at  timestamptz NOT NULL,
    compared_at timestamptz NOT NULL,
    areas       int         NOT NULL,
    -- Areas that are to be compared once more, since their figures were changed meanwhile, or differ for the first time.
    changing    int         NOT NULL,
    differing   int         NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic, kind, year)
);
CREATE TABLE reconciliation_difference (
    topic         text  NOT NULL,
    kind          text  NOT NULL,
    year          int,
    area_id       uuid,
    owner_figures jsonb NOT NULL,
    own_figures   jsonb NOT NULL,
    -- Whether the comparison before found the same: what came and went between two counts makes one difference, and no two.
    confirmed     boolean NOT NULL,
    UNIQUE NULLS NOT DISTINCT (topic, kind, year, area_id)
);
