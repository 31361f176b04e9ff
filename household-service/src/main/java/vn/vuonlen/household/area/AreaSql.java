package vn.vuonlen.household.area;

/**
 * Statements that write the area tables. Each returns the ids of the areas that it changed. The last parameter is the
 * source of the rows: those of the files leave alone what a change or an import made since.
 */
final class AreaSql {

    /**
     * No unit is deleted: households, results and the consumers of its events refer to it. A last day that a change gave
     * a unit stays, whatever the files have.
     */
    static final String UNITS = """
            WITH given AS (
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[], ?::date[], ?::date[]) AS file (id, code, name, alias, level, type, residence, parent_id,
                    valid_from, valid_to)
            ), source AS (SELECT ?::text AS source)
            INSERT INTO area AS a (id, code, name, alias, level, type, residence, parent_id, valid_from, valid_to, source)
            SELECT given.*, source.source FROM given CROSS JOIN source
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, alias = excluded.alias, level = excluded.level,
                type = excluded.type, residence = excluded.residence, parent_id = excluded.parent_id,
                valid_from = excluded.valid_from,
                valid_to = CASE WHEN excluded.source = 'FILE' AND a.source <> 'FILE' THEN a.valid_to
                    ELSE excluded.valid_to END,
                source = CASE WHEN excluded.source = 'FILE' THEN a.source ELSE excluded.source END
            WHERE (a.name, a.alias, a.level, a.type, a.residence, a.parent_id, a.valid_from)
                    IS DISTINCT FROM (excluded.name, excluded.alias, excluded.level, excluded.type, excluded.residence,
                        excluded.parent_id, excluded.valid_from)
                OR a.valid_to IS DISTINCT FROM excluded.valid_to AND (a.source = 'FILE' OR excluded.source <> 'FILE')
            RETURNING a.id
            """;

    static final String SUCCESSIONS = """
            MERGE INTO area_succession s
            USING (
                SELECT file.*, source.source FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[],
                    ?::numeric[]) AS file (from_id, to_id, effective_date, kind, legal_instrument, weight)
                CROSS JOIN (SELECT ?::text AS source) source
            ) file
            ON (s.from_id, s.to_id, s.effective_date) = (file.from_id, file.to_id, file.effective_date)
            WHEN MATCHED AND (s.source = 'FILE' OR file.source <> 'FILE')
                    AND (s.kind, s.legal_instrument, s.weight)
                        IS DISTINCT FROM (file.kind, file.legal_instrument, file.weight) THEN
                UPDATE SET kind = file.kind, legal_instrument = file.legal_instrument, weight = file.weight,
                    source = file.source
            WHEN NOT MATCHED BY TARGET THEN
                INSERT (from_id, to_id, effective_date, kind, legal_instrument, weight, source)
                VALUES (file.from_id, file.to_id, file.effective_date, file.kind, file.legal_instrument, file.weight,
                    file.source)
            WHEN NOT MATCHED BY SOURCE AND s.source = 'FILE' AND ?::boolean THEN DELETE
            RETURNING s.from_id
            """;

    static final String DESIGNATIONS = """
            MERGE INTO area_designation d
            USING (
                SELECT file.*, source.source FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                    AS file (area_id, designation, valid_from, valid_to, legal_instrument, certainty)
                CROSS JOIN (SELECT ?::text AS source) source
            ) file
            ON (d.area_id, d.designation, d.valid_from) = (file.area_id, file.designation, file.valid_from)
            WHEN MATCHED AND (d.source = 'FILE' OR file.source <> 'FILE')
                    AND (d.valid_to, d.legal_instrument, d.certainty) IS DISTINCT FROM
                        (file.valid_to, file.legal_instrument, file.certainty) THEN
                UPDATE SET valid_to = file.valid_to, legal_instrument = file.legal_instrument,
                    certainty = file.certainty, source = file.source
            WHEN NOT MATCHED BY TARGET THEN
                INSERT (area_id, designation, valid_from, valid_to, legal_instrument, certainty, source)
                VALUES (file.area_id, file.designation, file.valid_from, file.valid_to, file.legal_instrument,
                    file.certainty, file.source)
            WHEN NOT MATCHED BY SOURCE AND d.source = 'FILE' AND ?::boolean THEN DELETE
            RETURNING d.area_id
            """;

    static final String RAISE_VERSIONS = "UPDATE area SET version = version + 1 WHERE id = ANY (?::uuid[])";

    private AreaSql() {}
}
