-- Double entry, append-only, whole đồng. An entry is one business act; its postings sum to zero.
CREATE TABLE ledger_entry (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    budget_id  uuid NOT NULL REFERENCES budget,
    act        text NOT NULL CHECK (act IN ('BUDGET_APPROVED', 'ALLOCATION_PROPOSED', 'ALLOCATION_APPROVED',
                                            'ALLOCATION_REJECTED', 'DISBURSED')),
    -- the budget, allocation or disbursement that the act was done to: each act happens to it once
    subject_id uuid NOT NULL,
    actor      text NOT NULL,
    posted_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT ledger_act_once UNIQUE (subject_id, act)
);
CREATE INDEX ledger_entry_budget ON ledger_entry (budget_id, id);

CREATE TABLE ledger_posting (
    entry_id uuid NOT NULL REFERENCES ledger_entry,
    account  text NOT NULL CHECK (account IN ('GRANTED', 'AVAILABLE', 'RESERVED', 'PAYABLE', 'DISBURSED')),
    amount   bigint NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (entry_id, account)
);

-- The balances of a line are kept, not summed: one conditional UPDATE moves money between two of them. PAYABLE is
-- what is allocated and not yet disbursed.
CREATE TABLE balance (
    budget_id uuid PRIMARY KEY REFERENCES budget,
    granted   bigint NOT NULL DEFAULT 0,
    available bigint NOT NULL DEFAULT 0 CONSTRAINT never_overdrawn CHECK (available >= 0),
    reserved  bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    payable   bigint NOT NULL DEFAULT 0 CHECK (payable >= 0),
    disbursed bigint NOT NULL DEFAULT 0 CHECK (disbursed >= 0),
    CONSTRAINT nothing_lost CHECK (granted + available + reserved + payable + disbursed = 0)
) WITH (fillfactor = 50); -- a hot line is updated in place

CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry uuid := CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW) ->> 'id')::uuid
                                         ELSE (to_jsonb(NEW) ->> 'entry_id')::uuid END;
BEGIN
    IF (SELECT count(*) < 2 OR sum(amount) <> 0 FROM ledger_posting WHERE entry_id = entry) THEN
        RAISE EXCEPTION 'the postings of ledger entry % do not sum to zero', entry
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';
    END IF;
    RETURN NULL;
END $$;

-- Deferred: an entry is judged whole, at commit. On both tables: neither an entry without postings nor a posting
-- slipped under an old entry gets through.
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: post a new act instead' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
