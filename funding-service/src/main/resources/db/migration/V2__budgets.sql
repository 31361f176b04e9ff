-- A budget line: what one decision gives one area for one year, programme, project, source and kind of capital.
CREATE TABLE budget (
    id              uuid PRIMARY KEY,
    year            int NOT NULL CHECK (year BETWEEN 2015 AND 2100),
    programme_id    uuid NOT NULL REFERENCES programme,
    project_code    text,
    source          text NOT NULL CHECK (source IN ('CENTRAL', 'LOCAL', 'ENTERPRISE', 'COMMUNITY', 'LOAN_GRANT')),
    capital_type    text NOT NULL CHECK (capital_type IN ('DEVELOPMENT', 'RECURRENT')),
    area_id         uuid NOT NULL,
    decision_number text NOT NULL,
    decision_date   date NOT NULL,
    amount          bigint NOT NULL CHECK (amount > 0),
    approved_by     text NOT NULL,
    version         bigint NOT NULL,
    changed_at      timestamptz NOT NULL,
    FOREIGN KEY (programme_id, project_code) REFERENCES project (programme_id, code),
    CONSTRAINT budget_line_taken UNIQUE NULLS NOT DISTINCT
        (year, programme_id, project_code, source, capital_type, area_id, decision_number)
);
CREATE INDEX budget_area ON budget (area_id);
