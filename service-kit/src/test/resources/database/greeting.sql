-- Whom does it greet? Whoever ${nobody} fills in.
SELECT '--' || ${greeting} -- the whole line is kept

    -- an indented comment
FROM ${table}, ${table}
