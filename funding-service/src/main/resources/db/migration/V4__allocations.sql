-- Money of a line for one area. Proposed by one person, decided by another: the CHECK has the last word.
CREATE TABLE allocation (
    id          uuid PRIMARY KEY,
    budget_id   uuid NOT NULL REFERENCES budget,
    area_id     uuid NOT NULL,
    amount      bigint NOT NULL CHECK (amount > 0),
    paid        bigint NOT NULL DEFAULT 0,
    status      text NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    note        text,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    version     bigint NOT NULL,
    changed_at  timestamptz NOT NULL,
    CONSTRAINT maker_is_not_checker CHECK (decided_by <> proposed_by),
    CONSTRAINT decided_by_somebody CHECK ((status = 'PROPOSED') = (decided_by IS NULL)
                                      AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT rejected_for_a_reason CHECK ((status = 'REJECTED') = (reason IS NOT NULL)),
    CONSTRAINT paid_within_the_approved CHECK (paid BETWEEN 0 AND CASE status WHEN 'APPROVED' THEN amount ELSE 0 END)
);
CREATE INDEX allocation_budget ON allocation (budget_id, id);
CREATE INDEX allocation_area ON allocation (area_id, id);

CREATE TABLE disbursement (
    id            uuid PRIMARY KEY,
    allocation_id uuid NOT NULL REFERENCES allocation,
    amount        bigint NOT NULL CHECK (amount > 0),
    kind          text NOT NULL CHECK (kind IN ('ADVANCE', 'PAYMENT')),
    disbursed_on  date NOT NULL,
    document      text NOT NULL,
    recorded_by   text NOT NULL,
    version       bigint NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX disbursement_allocation ON disbursement (allocation_id, id);
