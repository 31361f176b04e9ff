-- The statements that make the same tables in another schema, and all views on them, in the order in which they can be
-- executed. Names are printed without a schema, since the search path finds the tables.
WITH RECURSIVE copied AS (
    SELECT c.oid, c.relname, c.relkind, c.reloptions, c.relowner, c.relacl
    FROM unnest(?::text[]) t (name)
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
    SELECT 1, 0, relname, format('CREATE TABLE %1$I (LIKE public.%1$I INCLUDING ALL EXCLUDING INDEXES)', relname)
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
