-- What made a row as it is: the packaged files, a change that the province approved, or an import. The files of a start leave
-- alone what came later. What an older version loads comes from its files.
ALTER TABLE area ADD COLUMN source text NOT NULL DEFAULT 'FILE'
    CONSTRAINT area_source CHECK (source IN ('FILE', 'CHANGE', 'IMPORT'));
ALTER TABLE area_succession ADD COLUMN source text NOT NULL DEFAULT 'FILE'
    CONSTRAINT area_succession_source CHECK (source IN ('FILE', 'CHANGE', 'IMPORT'));
ALTER TABLE area_designation ADD COLUMN source text NOT NULL DEFAULT 'FILE'
    CONSTRAINT area_designation_source CHECK (source IN ('FILE', 'CHANGE', 'IMPORT'));

-- A resolution on administrative units: proposed by one person, approved or rejected by another.
CREATE TABLE area_change (
    id                uuid        CONSTRAINT area_change_pk PRIMARY KEY,
    effective_date    date        NOT NULL CONSTRAINT area_change_within_records CHECK (effective_date > '2015-01-01'),
    instrument_number text        NOT NULL,
    instrument_date   date        NOT NULL,
    instrument_issuer text        NOT NULL,
    -- As they were sent.
    acts              jsonb       NOT NULL,
    -- What the acts do, counted when they were proposed and again when they were applied.
    effects           jsonb       NOT NULL,
    -- The units that end with it, also those that follow from others, and those that stand and receive something.
    ended             uuid[]      NOT NULL CONSTRAINT area_change_ends_a_unit CHECK (cardinality(ended) > 0),
    receivers         uuid[]      NOT NULL,
    status            text        NOT NULL
        CONSTRAINT area_change_status CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    proposed_by       text        NOT NULL,
    proposed_at       timestamptz NOT NULL,
    decided_by        text,
    decided_at        timestamptz,
    reason            text,
    version           bigint      NOT NULL DEFAULT 1,
    CONSTRAINT area_change_four_eyes CHECK (decided_by <> proposed_by),
    CONSTRAINT area_change_status_facts CHECK (CASE status
        WHEN 'PROPOSED' THEN num_nonnulls(decided_by, decided_at, reason) = 0
        WHEN 'APPROVED' THEN num_nulls(decided_by, decided_at) = 0 AND reason IS NULL
        ELSE num_nulls(decided_by, decided_at, reason) = 0 END)
);

SELECT audited('area_change', things => 'r.id', area => 'r.ended[1]');
