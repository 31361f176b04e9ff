-- Money by project and by month of its disbursement. A line of the budget tells its project; allocations and disbursements
-- name their line. Null where the event that was applied did not tell it.
ALTER TABLE money
    ADD COLUMN budget_id uuid,
    ADD COLUMN disbursed_on date;

-- The lines of which it is known whether they belong to a project; the columns are null of one that belongs to none.
CREATE TABLE budget_project (
    budget_id uuid PRIMARY KEY,
    code text,
    name_vi text,
    name_en text,
    CONSTRAINT budget_project_whole CHECK (num_nulls(code, name_vi, name_en) IN (0, 3))
);

-- Figures that were published, as their source has them: never computed, never corrected to fit.
CREATE TABLE official_figure (
    area_id uuid NOT NULL,
    year int NOT NULL,
    -- ALL for the whole area.
    designation text NOT NULL,
    measure text NOT NULL,
    source text NOT NULL,
    -- With the decimals of the source.
    value numeric NOT NULL,
    qualifier text NOT NULL,
    unit text NOT NULL,
    -- The measure of the same source whose total this is a part of.
    part_of text,
    note text,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, year, designation, measure, source),
    CONSTRAINT official_figure_qualifier CHECK (qualifier IN ('EXACT', 'DERIVED', 'MORE_THAN', 'NEARLY', 'ABOUT')),
    CONSTRAINT official_figure_part_of_another CHECK (part_of <> measure)
);
-- A figure has no id of its own: it is found by its area.
SELECT audited('official_figure', things => 'r.area_id', area => 'r.area_id');
