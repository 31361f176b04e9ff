-- The figures of each year have a version, so that an answer that was computed from them is known to hold until they change.
-- The transaction that changes figures raises the versions of the years whose figures are others after it, and announces them
-- on the channel figure_version when it commits.

-- Years of reports begin in 2015, and each is compared with the one before. What is decided and what needs no decision moves
-- both versions, what is still provisional the one alone.
CREATE TABLE figure_version (
    year int PRIMARY KEY,
    decided bigint NOT NULL DEFAULT 0,
    provisional bigint NOT NULL DEFAULT 0
);
INSERT INTO figure_version (year) SELECT generate_series(2014, 2100);

-- What the running transactions have changed so far. Each row is there for its own transaction alone, and gone when it ends:
-- nothing of it must survive a crash. What is taken away and added again in one transaction sums to a difference of 0.
CREATE UNLOGGED TABLE figure_change (
    -- Of what counts in the year of a review, that review; the two years are then when its households came and ended.
    review_id uuid,
    first_year int NOT NULL,
    last_year int NOT NULL,
    -- Whether it is reported before a review is decided.
    published boolean NOT NULL,
    difference numeric NOT NULL,
    -- By which the rows of a transaction are found among those of former ones, which lie there while a backup reads.
    xact xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX figure_change_xact ON figure_change (xact);

-- Makes a table one of those that reports read: each statement that changes it leaves its difference. To be called again when
-- the table gets a column.
--   review, first_year, last_year: expressions of a row c, for the columns of figure_change
--   weight: how often a row counts
--   ignored: columns that make no other figure, and those named by the other parameters
CREATE FUNCTION figures_come_from(source regclass, review text, first_year text, last_year text, weight text,
    published boolean, ignored text[]) RETURNS void LANGUAGE plpgsql AS $body$
DECLARE
    recorder text := 'record_figures_of_' || source;
    facts text := (SELECT string_agg(format('c.%I', attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = source AND attnum > 0 AND NOT attisdropped AND attname <> ALL (ignored));
    -- Sums of hashes: two states of a table have the same if, and only if, they have the same rows.
    insertion text := format('INSERT INTO figure_change (review_id, first_year, last_year, published, difference) SELECT %s, %s, %s, %L::boolean,'
        ' sum(%%s * (%s) * hash_record_extended(ROW (%L::text, %s), 0)::numeric) FROM %%I c GROUP BY 1, 2, 3',
        review, first_year, last_year, published, weight, source, facts);
BEGIN
    EXECUTE format($code$
        CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $trigger$
        BEGIN
            -- What is built a second time is served by nobody yet.
            IF TG_TABLE_SCHEMA <> 'public' THEN
                RETURN NULL;
            END IF;
            IF TG_OP <> 'INSERT' THEN
                %s;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                %s;
            END IF;
            RETURN NULL;
        END $trigger$ $code$, recorder, format(insertion, '-1', 'before'), format(insertion, '1', 'after'));
    EXECUTE format('CREATE OR REPLACE TRIGGER inserted_figures AFTER INSERT ON %s REFERENCING NEW TABLE AS after'
        ' FOR EACH STATEMENT EXECUTE FUNCTION %I()', source, recorder);
    EXECUTE format('CREATE OR REPLACE TRIGGER updated_figures AFTER UPDATE ON %s REFERENCING OLD TABLE AS before NEW TABLE AS after'
        ' FOR EACH STATEMENT EXECUTE FUNCTION %I()', source, recorder);
    EXECUTE format('CREATE OR REPLACE TRIGGER deleted_figures AFTER DELETE ON %s REFERENCING OLD TABLE AS before'
        ' FOR EACH STATEMENT EXECUTE FUNCTION %I()', source, recorder);
END $body$;

-- Of the years in which the households of a result came and ended, a report asks only how they lie to the year of the review.
CREATE FUNCTION raise_figure_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    raised text;
BEGIN
    IF NOT EXISTS (SELECT FROM figure_change WHERE xact = pg_current_xact_id()) THEN
        RETURN NULL;
    END IF;
    -- One transaction at a time, until it has committed: one that counts results of a review and one that stores the review
    -- would otherwise not see each other, and neither would raise the version.
    PERFORM pg_advisory_xact_lock(hashtext('figure versions'));
    WITH change AS (
        DELETE FROM figure_change WHERE xact = pg_current_xact_id() RETURNING *
    ), moved AS (
        SELECT r.year, false AS published
        FROM change c JOIN review r ON r.id = c.review_id
        GROUP BY r.id, r.year, least(greatest(c.first_year, r.year - 1), r.year + 1),
            least(greatest(c.last_year, r.year - 1), r.year + 1)
        HAVING sum(c.difference) <> 0
        UNION ALL
        SELECT v.year, c.published
        FROM change c JOIN figure_version v ON v.year BETWEEN c.first_year AND c.last_year
        WHERE c.review_id IS NULL
        GROUP BY v.year, c.published
        HAVING sum(c.difference) <> 0
    ), years AS (
        SELECT year, bool_or(published OR EXISTS (
            SELECT FROM review d WHERE d.year = moved.year AND d.step = 'DECIDED')) AS decided
        FROM moved GROUP BY year
    ), version AS (
        UPDATE figure_version v SET provisional = v.provisional + 1, decided = v.decided + y.decided::int
        FROM years y WHERE v.year = y.year
        RETURNING v.year, v.decided, v.provisional
    )
    SELECT string_agg(concat_ws(':', year, decided, provisional), ' ') INTO raised FROM version;
    IF raised IS NOT NULL THEN
        PERFORM pg_notify('figure_version', raised);
    END IF;
    RETURN NULL;
END $$;

-- At the commit: a lock that is taken last, and held for moments, cannot deadlock.
CREATE CONSTRAINT TRIGGER raise_versions AFTER INSERT ON figure_change DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION raise_figure_versions();

SELECT
    figures_come_from('household_count', 'NULL::uuid', 'c.first_year', 'c.last_year', 'c.households', false,
        '{first_year, last_year, households}'),
    figures_come_from('result_count', 'c.review_id', 'c.first_year', 'c.last_year', 'c.households', false,
        '{review_id, first_year, last_year, households}'),
    figures_come_from('movement_count', 'c.review_id', 'c.first_year', 'c.last_year', 'c.households', false,
        '{review_id, first_year, last_year, households}'),
    figures_come_from('near_poor_count', 'c.review_id', 'c.first_year', '9999', 'c.households', false,
        '{review_id, first_year, households}'),
    figures_come_from('near_poor_movement_count', 'c.review_id', 'c.first_year', 'c.last_year', 'c.households', false,
        '{review_id, first_year, last_year, households}'),
    figures_come_from('characteristic_count', 'c.review_id', '0', '9999', 'c.households', false, '{review_id, households}'),
    figures_come_from('money', 'NULL::uuid', 'c.year', 'c.year', '1', true, '{}'),
    figures_come_from('target', 'NULL::uuid', 'c.year', 'c.year', '1', true, '{}'),
    figures_come_from('official_figure', 'NULL::uuid', 'c.year', 'c.year', '1', true, '{}'),
    -- While a restatement is arriving, the figures of every year are those of before it; a review says where it is. Number 0
    -- are the results as they were decided.
    figures_come_from('restatement_count', 'NULL::uuid', '0', '9999',
        'CASE c.restatement WHEN 0 THEN 0 ELSE c.households END', true, '{households}'),
    figures_come_from('review_restatement', 'NULL::uuid', '0', '9999', '1', true, '{}'),
    figures_come_from('review', 'NULL::uuid', '0', '9999', '1', true, '{}'),
    figures_come_from('programme', 'NULL::uuid', '0', '9999', '1', true, '{}'),
    figures_come_from('budget_project', 'NULL::uuid', '0', '9999', '1', true, '{}'),
    -- The same area may be published again with a higher version.
    figures_come_from('area', 'NULL::uuid', '0', '9999', '1', true, '{epoch, version}'),
    figures_come_from('area_succession', 'NULL::uuid', '0', '9999', '1', true, '{}'),
    figures_come_from('area_designation', 'NULL::uuid', '0', '9999', '1', true, '{}');
