-- What is stored although it is unlikely is a warning, listed beside what was refused. The severity leads in the key: a page of
-- the few refusals of a file does not read its many warnings.
ALTER TABLE job ADD COLUMN warnings bigint NOT NULL DEFAULT 0;
ALTER TABLE job_reject
    ADD COLUMN severity text NOT NULL DEFAULT 'REJECT' CHECK (severity IN ('REJECT', 'WARNING')),
    DROP CONSTRAINT job_reject_pkey,
    ADD PRIMARY KEY (job_id, severity, row, ordinal);
