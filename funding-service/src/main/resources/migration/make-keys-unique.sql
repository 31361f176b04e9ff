-- The first of the same is 0, as is everything new; the later ones count on.
UPDATE disbursement d SET repeated = s.earlier
FROM (SELECT id, row_number() OVER (PARTITION BY allocation_id, document_key ORDER BY id) - 1 AS earlier
      FROM disbursement) s
WHERE s.id = d.id AND s.earlier <> d.repeated;

UPDATE budget b SET repeated = s.earlier
FROM (SELECT id, row_number() OVER (PARTITION BY year, programme_id, project_code, source, capital_type, area_id,
                                                 decision_key ORDER BY id) - 1 AS earlier
      FROM budget) s
WHERE s.id = b.id AND s.earlier <> b.repeated;

CREATE UNIQUE INDEX document_entered ON disbursement (allocation_id, document_key, repeated);
CREATE UNIQUE INDEX budget_line_taken ON budget
    (year, programme_id, project_code, source, capital_type, area_id, decision_key, repeated) NULLS NOT DISTINCT;

-- Nodes of the version before give no key while they are replaced one by one; what SQL knows of folding will do so long.
CREATE FUNCTION add_document_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.document_key := regexp_replace(folded_number(NEW.document), '[^[:alnum:]]', '', 'g');
    RETURN NEW;
END $$;
CREATE FUNCTION add_decision_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.decision_key := regexp_replace(folded_number(NEW.decision_number), '[^[:alnum:]]', '', 'g');
    RETURN NEW;
END $$;
CREATE TRIGGER document_key_added BEFORE INSERT ON disbursement FOR EACH ROW WHEN (NEW.document_key IS NULL)
    EXECUTE FUNCTION add_document_key();
CREATE TRIGGER decision_key_added BEFORE INSERT ON budget FOR EACH ROW WHEN (NEW.decision_key IS NULL)
    EXECUTE FUNCTION add_decision_key();
ALTER TABLE disbursement ENABLE TRIGGER USER;
ALTER TABLE budget ENABLE TRIGGER USER;

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
