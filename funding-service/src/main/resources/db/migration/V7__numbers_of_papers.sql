-- The number of a paper however it was typed: composed or not, in capitals or not, with blanks or without, with a long
-- dash, without marks; and Ð and Ɖ, which look like Đ. The collation is named, so that every database folds alike.
CREATE FUNCTION folded_number(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(
        translate(lower(normalize($1, NFD) COLLATE "pg_c_utf8"), 'đðɖ‐‑‒–—―−⁄∕', 'ddd-------//'),
        '[\s\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]', '', 'g')
$$;

-- Where one of the two was entered twice before, its index cannot be made and names it: somebody has to look at that money.
-- The treasury may pay several allocations by one document, but none of them twice.
CREATE UNIQUE INDEX document_entered ON disbursement (allocation_id, folded_number(document));

-- A decision gives a line once.
ALTER TABLE budget DROP CONSTRAINT budget_line_taken;
CREATE UNIQUE INDEX budget_line_taken ON budget
    (year, programme_id, project_code, source, capital_type, area_id, folded_number(decision_number))
    NULLS NOT DISTINCT;
