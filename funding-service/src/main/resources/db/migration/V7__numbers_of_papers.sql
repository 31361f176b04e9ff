-- The number of a paper however it was typed: composed or not, in capitals or not, with blanks or without, with a long
-- dash, without marks; and Ð and Ɖ, which look like Đ. The collation is named, so that every database folds alike.
CREATE FUNCTION folded_number(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(
        translate(lower(normalize($1, NFD) COLLATE "pg_c_utf8"), 'đðɖ‐‑‒–—―−⁄∕', 'ddd-------//'),
        '[\s\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]', '', 'g')
$$;

-- What was entered twice before these rules cannot be taken back here, the ledger being append-only, and must not keep
-- the service from starting. The first of the same is 0 like everything that is new, the later ones count on: somebody
-- has to look at their money.
ALTER TABLE disbursement ADD COLUMN repeated int NOT NULL DEFAULT 0;
ALTER TABLE budget ADD COLUMN repeated int NOT NULL DEFAULT 0;

UPDATE disbursement d SET repeated = s.earlier
FROM (SELECT id, row_number() OVER (PARTITION BY allocation_id, folded_number(document) ORDER BY id) - 1 AS earlier
      FROM disbursement) s
WHERE s.id = d.id AND s.earlier > 0;

UPDATE budget b SET repeated = s.earlier
FROM (SELECT id, row_number() OVER (PARTITION BY year, programme_id, project_code, source, capital_type, area_id,
                                                 folded_number(decision_number) ORDER BY id) - 1 AS earlier
      FROM budget) s
WHERE s.id = b.id AND s.earlier > 0;

-- The treasury may pay several allocations by one document, but none of them twice.
CREATE UNIQUE INDEX document_entered ON disbursement (allocation_id, folded_number(document), repeated);

-- A decision gives a line once.
ALTER TABLE budget DROP CONSTRAINT budget_line_taken;
CREATE UNIQUE INDEX budget_line_taken ON budget
    (year, programme_id, project_code, source, capital_type, area_id, folded_number(decision_number), repeated)
    NULLS NOT DISTINCT;

-- The log of the start says so once.
DO $$
DECLARE
    payments int := (SELECT count(*) FROM disbursement WHERE repeated > 0);
    lines int := (SELECT count(*) FROM budget WHERE repeated > 0);
BEGIN
    IF payments + lines > 0 THEN
        RAISE WARNING 'entered more than once before: % disbursements, % budget lines (repeated > 0)', payments, lines;
    END IF;
END $$;
