-- What a service computes from events can be built a second time, from their beginning, in a schema of its own, while the
-- tables in "public" are served; then the new tables take their place. Who may use the schema may only look up its names.
CREATE SCHEMA rebuild;
GRANT USAGE ON SCHEMA rebuild TO PUBLIC;

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

-- The tables that a service computes from events and from nothing else; a service that has some replaces the function. A
-- function, since whoever runs the service may write every table, but may not exchange another one.
CREATE FUNCTION rebuilt_tables() RETURNS text[] LANGUAGE sql STABLE AS $$ SELECT '{}'::text[] $$;

-- With what the consumer knows of their messages.
CREATE FUNCTION generation_tables() RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['consumer_offset', 'consumed_version', 'dead_letter', 'consumed_republication', 'oldest_epoch']
        || public.rebuilt_tables()
$$;

-- The statements that make the same tables in another schema, and all views on them, in the order in which they can be
-- executed. The search path finds the tables, so that names are printed without a schema.
CREATE FUNCTION generation_definitions() RETURNS TABLE (stage int, name text, sql text) LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
WITH RECURSIVE copied AS (
    SELECT c.oid, c.relname, c.relkind, c.reloptions, c.relowner, c.relacl
    FROM unnest(generation_tables()) t (name)
    JOIN pg_class c ON c.oid = t.name::regclass
),
-- A view depends on a table by its rule; so does a view on a view.
dependent (oid, depth) AS (
    SELECT oid, 0 FROM copied
    UNION
    SELECT r.ev_class, d.depth + 1
    FROM dependent d
    JOIN pg_depend p ON p.refclassid = 'pg_class'::regclass AND p.refobjid = d.oid AND p.classid = 'pg_rewrite'::regclass
    JOIN pg_rewrite r ON r.oid = p.objid AND r.ev_class <> d.oid
),
viewed AS (
    SELECT v.oid, v.relname, v.relkind, v.relowner, v.relacl, max(d.depth) AS depth
    FROM dependent d
    JOIN pg_class v ON v.oid = d.oid AND v.relkind = 'v'
    GROUP BY v.oid
),
named AS (
    SELECT oid, relname, relkind, relowner, relacl FROM copied
    UNION ALL
    SELECT oid, relname, relkind, relowner, relacl FROM viewed
),
statement (stage, depth, name, sql) AS (
    SELECT 1, 0, relname::text, format('CREATE TABLE %1$I (LIKE public.%1$I INCLUDING ALL EXCLUDING INDEXES)', relname)
    FROM copied
    UNION ALL
    SELECT 2, 0, relname, format('ALTER TABLE %I SET (%s)', relname, array_to_string(reloptions, ', '))
    FROM copied WHERE reloptions IS NOT NULL
    UNION ALL
    -- Keys come with their indexes, and before the keys of others that refer to them.
    SELECT CASE k.contype WHEN 'f' THEN 5 ELSE 3 END, 0, k.conname,
        format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
    FROM copied c
    JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'x', 'f')
    UNION ALL
    SELECT 4, 0, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid, 0, true)
    FROM copied c
    JOIN pg_index i ON i.indrelid = c.oid
    WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT 6, 0, t.tgname, pg_get_triggerdef(t.oid, true)
    FROM copied c
    JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT 7, depth, relname, format('CREATE VIEW %I AS %s', relname, pg_get_viewdef(oid))
    FROM viewed
    UNION ALL
    SELECT 8, 0, relname, format('COMMENT ON %s %I IS %L', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, relname,
        obj_description(oid, 'pg_class'))
    FROM named WHERE obj_description(oid, 'pg_class') IS NOT NULL
    UNION ALL
    SELECT 9, 0, n.relname, format('GRANT %s ON %I TO %s', a.privilege_type, n.relname,
        CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END)
    FROM named n, aclexplode(n.relacl) a
    WHERE a.grantee <> n.relowner
)
SELECT stage, name, sql FROM statement ORDER BY stage, depth, name, sql
$$;

-- All that a copy has in common with its table.
CREATE FUNCTION generation_structure() RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT (SELECT string_agg(concat_ws(' ', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod),
                a.attnotnull, pg_get_expr(d.adbin, d.adrelid)), E'\n' ORDER BY a.attrelid::regclass::text, a.attnum)
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = ANY (generation_tables()::regclass[]) AND a.attnum > 0 AND NOT a.attisdropped)
        || E'\n' || (SELECT string_agg(sql, E'\n' ORDER BY stage, name, sql) FROM generation_definitions())
$$;

-- The functions below run with the rights of the owner, for whoever may write what the consumer writes.
CREATE FUNCTION require_rebuilder() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT has_table_privilege(session_user, 'projection_rebuild', 'UPDATE') THEN
        RAISE EXCEPTION '% may not rebuild projections', session_user USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

-- Empties the schema: drops what a rebuild left.
CREATE FUNCTION drop_second_generation() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    tables text := (SELECT string_agg(format('rebuild.%I', relname), ', ') FROM pg_class
        WHERE relnamespace = 'rebuild'::regnamespace AND relkind = 'r');
BEGIN
    PERFORM require_rebuilder();
    IF tables IS NOT NULL THEN
        EXECUTE 'DROP TABLE ' || tables || ' CASCADE';
    END IF;
END $$;

-- Makes the tables, empty, with their keys, triggers and views. Whoever runs the service owns no schema.
CREATE FUNCTION make_second_generation() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    statements text[] := ARRAY(SELECT sql FROM generation_definitions() WITH ORDINALITY ORDER BY ordinality);
    statement text;
BEGIN
    PERFORM drop_second_generation();
    PERFORM set_config('search_path', 'rebuild, public, pg_temp', true);
    FOREACH statement IN ARRAY statements LOOP
        EXECUTE statement;
    END LOOP;
END $$;

-- Puts the new tables in the place of those that are served.
CREATE FUNCTION exchange_generations() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    tables text[] := generation_tables();
    views text[] := ARRAY(SELECT name FROM generation_definitions() WHERE stage = 7);
    name text;
BEGIN
    PERFORM require_rebuilder();
    IF views <> '{}' THEN
        EXECUTE 'DROP VIEW ' || (SELECT string_agg(format('public.%I', v), ', ') FROM unnest(views) v);
    END IF;
    EXECUTE 'DROP TABLE ' || (SELECT string_agg(format('public.%I', t), ', ') FROM unnest(tables) t);
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE rebuild.%I SET SCHEMA public', name);
    END LOOP;
    FOREACH name IN ARRAY views LOOP
        EXECUTE format('ALTER VIEW rebuild.%I SET SCHEMA public', name);
    END LOOP;
END $$;
