CASE
            WHEN checked.previous_id IS NULL THEN NULL
            WHEN checked.reason = 'POOR' THEN CASE checked.class WHEN 'POOR' THEN 'STAYED' ELSE 'ESCAPED' END
            WHEN checked.class <> 'POOR' THEN NULL
            WHEN EXISTS (
                SELECT FROM result earlier
                WHERE earlier.household_id = checked.household_id
                    AND earlier.class = 'POOR' AND earlier.year < checked.year) THEN 'RELAPSED'
            ELSE 'NEW'
        END