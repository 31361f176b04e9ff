-- Who changed what, and by which request. One entry is a change of one thing. An import creates twenty thousand things a
-- second: those that one statement creates in one area share an entry.
CREATE TABLE audit (
    id      bigint      GENERATED ALWAYS AS IDENTITY,
    at      timestamptz NOT NULL DEFAULT now(),
    -- The subject of the caller's token; of an import, of who submitted it; otherwise the service or database user.
    actor   text        NOT NULL CONSTRAINT audit_actor_named CHECK (actor <> ''),
    request text        NOT NULL CONSTRAINT audit_request_named CHECK (request <> ''),
    -- The table.
    kind    text        NOT NULL,
    act     text        NOT NULL CONSTRAINT audit_act CHECK (act IN ('CREATED', 'CHANGED', 'DELETED', 'TRUNCATED')),
    -- Where the thing lay after the change; audit_no_area() for a thing without an area, such as a programme.
    area_id uuid        NOT NULL,
    -- Null if the entry is of several.
    thing   uuid,
    -- By which ids the entry is found: that of the thing, and of what it belongs to. In bulk: those of all the things.
    things  uuid[]      NOT NULL,
    rows    int         NOT NULL,
    -- Found by the time at which its things were created, see audit_creations(): an index of every id would cost an import a
    -- fifth of its speed.
    bulk    boolean     NOT NULL,
    -- For each changed column what was before and after; of personal ones only that they changed. Null for a creation, whose
    -- values are in the thing itself, and from then on in what its changes say was before.
    changes jsonb,
    -- A page of one area is a piece of this index, however many entries there are.
    PRIMARY KEY (area_id, at, id)
);
CREATE INDEX audit_by_actor ON audit (actor, area_id, at, id);
-- Without a list of pending entries, which some request would have to sort in for all the others.
CREATE INDEX audit_by_thing ON audit USING gin (things) WITH (fastupdate = off) WHERE NOT bulk;
CREATE INDEX audit_by_creation ON audit (at, kind) WHERE bulk;
-- Random ids do not compress.
ALTER TABLE audit ALTER COLUMN things SET STORAGE EXTERNAL;

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Of a thing that lies in no area.
CREATE FUNCTION audit_no_area() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
    $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;

-- Who changes something in a transaction that named nobody. Connections of the service have to (Actor.SETTINGS); a
-- session of anybody else's is recorded under its database user.
CREATE FUNCTION audit_stranger(name text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF current_setting('vuonlen.actor_required', true) = 'on' THEN
        RAISE EXCEPTION 'a change of an audited table must name its actor and its request first';
    END IF;
    RETURN name;
END $$;

-- The columns in which two states of a row differ. A state that is null has no columns.
CREATE FUNCTION audit_changes(before jsonb, after jsonb, personal text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(key, CASE WHEN key = ANY (personal) THEN '{"withheld": true}'
        ELSE jsonb_build_object('before', b.value, 'after', a.value) END)
    FROM jsonb_each(before) b FULL JOIN jsonb_each(after) a USING (key)
    WHERE b.value IS DISTINCT FROM a.value
$$;

-- The tables whose things are created in bulk, and the statement that finds when.
CREATE TABLE audit_bulk_table (
    kind     text PRIMARY KEY,
    creation text NOT NULL
);
-- When the things that have this id, or belong to it, were created. Written anew for each table that is created in bulk.
CREATE FUNCTION audit_creations(found uuid) RETURNS TABLE (kind text, at timestamptz, thing uuid) LANGUAGE sql STABLE AS
    $$ SELECT NULL::text, NULL::timestamptz, found WHERE false $$;

-- Audits a table from now on; called again, as it then says. "things" and "area" are SQL over a row r of it: things is a list
-- of ids that begins with that of the thing itself, each first in an index; personal names the columns whose values the
-- audit must not hold; bulk is for tables that imports fill, and adds a column.
CREATE FUNCTION audited(audited regclass, things text, area text, personal text[] DEFAULT '{}', bulk boolean DEFAULT false)
RETURNS void LANGUAGE plpgsql AS $outer$
DECLARE
    trigger_function text := 'audit_' || audited::text;
    author text := $author$
                    coalesce(nullif(current_setting('vuonlen.actor', true), ''),
                        audit_stranger('database:' || session_user)),
                    coalesce(nullif(current_setting('vuonlen.request', true), ''),
                        audit_stranger('session:' || pg_backend_pid()))$author$;
    own text := (regexp_split_to_array(things, ','))[1];
    found_by text := (SELECT string_agg(format(CASE WHEN bulk THEN 'array_agg(%s)' ELSE 'array_agg(DISTINCT %s)' END,
                          trim(id)), ' || ')
                      FROM regexp_split_to_table(things, ',') AS id);
    key_columns text := (SELECT string_agg(quote_ident(a.attname), ', ')
                         FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                         WHERE i.indrelid = audited AND i.indisprimary);
    state text := format(
        'SELECT %s, %s AS thing, ARRAY[%s]::uuid[] AS things, %s AS area, to_jsonb(r) AS state',
        key_columns, own, things, area);
BEGIN
    EXECUTE format($definition$
        CREATE OR REPLACE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            IF TG_OP = 'INSERT' THEN
                INSERT INTO audit (actor, request, kind, act, area_id, thing, things, rows, bulk)
                SELECT %10$s, %2$L, 'CREATED', coalesce(%5$s, audit_no_area()),
                    CASE WHEN count(*) = 1 THEN (array_agg(%3$s))[1] END,
                    CASE WHEN %9$L AND count(*) > 1 THEN array_agg(%3$s) ELSE %4$s END,
                    count(*), %9$L AND count(*) > 1
                FROM new_rows r
                GROUP BY coalesce(%5$s, audit_no_area());
            ELSIF TG_OP = 'UPDATE' THEN
                INSERT INTO audit (actor, request, kind, act, area_id, thing, things, rows, bulk, changes)
                SELECT %10$s, %2$L,
                    CASE WHEN o.state IS NULL THEN 'CREATED' WHEN n.state IS NULL THEN 'DELETED' ELSE 'CHANGED' END,
                    coalesce(n.area, o.area, audit_no_area()), coalesce(n.thing, o.thing),
                    coalesce(n.things, o.things), 1, false, c.changes
                FROM (%6$s FROM new_rows r) n
                FULL JOIN (%6$s FROM old_rows r) o USING (%7$s)
                CROSS JOIN LATERAL (SELECT audit_changes(o.state, n.state, %8$L)) c (changes)
                WHERE c.changes IS NOT NULL;
            ELSIF TG_OP = 'DELETE' THEN
                INSERT INTO audit (actor, request, kind, act, area_id, thing, things, rows, bulk, changes)
                SELECT %10$s, %2$L, 'DELETED', coalesce(o.area, audit_no_area()), o.thing,
                    o.things, 1, false, audit_changes(o.state, NULL, %8$L)
                FROM (%6$s FROM old_rows r) o;
            ELSE
                INSERT INTO audit (actor, request, kind, act, area_id, things, rows, bulk)
                VALUES (%10$s, %2$L, 'TRUNCATED', audit_no_area(), '{}', 0, false);
            END IF;
            RETURN NULL;
        END $body$
        $definition$, trigger_function, audited::text, own, found_by, area, state, key_columns, personal, bulk,
        author);
    EXECUTE format($triggers$
        CREATE OR REPLACE TRIGGER audited_insert AFTER INSERT ON %1$s REFERENCING NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
        CREATE OR REPLACE TRIGGER audited_update AFTER UPDATE ON %1$s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
        CREATE OR REPLACE TRIGGER audited_delete AFTER DELETE ON %1$s REFERENCING OLD TABLE AS old_rows
            FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
        CREATE OR REPLACE TRIGGER audited_truncate AFTER TRUNCATE ON %1$s FOR EACH STATEMENT EXECUTE FUNCTION %2$I();
        $triggers$, audited::text, trigger_function);
    IF bulk THEN
        -- Rows of before have none: nobody recorded who created them.
        EXECUTE format('ALTER TABLE %1$s ADD COLUMN IF NOT EXISTS audited_at timestamptz', audited::text);
        EXECUTE format('ALTER TABLE %1$s ALTER COLUMN audited_at SET DEFAULT now()', audited::text);
        INSERT INTO audit_bulk_table (kind, creation)
        SELECT audited::text, string_agg(format('SELECT %L, r.audited_at, %s FROM %s r WHERE %s = found',
            audited::text, own, audited::text, trim(id)), ' UNION ')
        FROM regexp_split_to_table(things, ',') AS id
        ON CONFLICT (kind) DO UPDATE SET creation = excluded.creation;
        EXECUTE (SELECT format('CREATE OR REPLACE FUNCTION audit_creations(found uuid) '
            || 'RETURNS TABLE (kind text, at timestamptz, thing uuid) LANGUAGE sql STABLE AS $query$ %s $query$',
            string_agg(creation, ' UNION ALL ' ORDER BY kind)) FROM audit_bulk_table);
    END IF;
END $outer$;
