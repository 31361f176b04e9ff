CREATE TABLE target (
    area_id uuid NOT NULL,
    year int NOT NULL,
    -- ALL for the whole area.
    designation text NOT NULL,
    measure text NOT NULL CHECK (measure IN ('poor', 'poorRate')),
    -- A number of households, or percent with two decimals.
    value numeric(12, 2) NOT NULL CHECK (value >= 0),
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (area_id, year, designation, measure)
);
