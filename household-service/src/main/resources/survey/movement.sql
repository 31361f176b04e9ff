CASE
            WHEN checked.previous_id IS NULL THEN NULL
            WHEN checked.reason = 'POOR' THEN CASE checked.class WHEN 'POOR' THEN 'STAYED' ELSE 'ESCAPED' END
            WHEN checked.class <> 'POOR' THEN NULL
            WHEN EXISTS (
                SELECT FROM result earlier
                WHERE earlier.household_id = checked.household_id
                    AND earlier.class = 'POOR' AND earlier.year < checked.year
                    AND NOT EXISTS (
                        SELECT FROM result restated
                        WHERE restated.review_id = earlier.review_id AND restated.household_id = earlier.household_id
                            AND restated.restatement > earlier.restatement)) THEN 'RELAPSED'
            ELSE 'NEW'
        END