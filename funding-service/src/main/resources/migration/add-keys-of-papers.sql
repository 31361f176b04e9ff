-- The keys of numbers of papers are folded in Java: only letters and digits count. The triggers of a table are about what
-- callers do, and this is none of it.
ALTER TABLE disbursement DISABLE TRIGGER USER;
ALTER TABLE budget DISABLE TRIGGER USER;
ALTER TABLE disbursement ADD COLUMN document_key text;
ALTER TABLE budget ADD COLUMN decision_key text;
DROP INDEX document_entered;
DROP INDEX budget_line_taken;
