package vn.vuonlen.household.area;

/** Statements that make the area tables equal to the files. Each returns the ids of the areas that it changed. */
final class AreaSql {

    /** No unit is deleted: households, results and the consumers of its events refer to it. */
    static final String UNITS = """
            INSERT INTO area AS a (id, code, name, alias, level, type, residence, parent_id, valid_from, valid_to)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                ?::date[], ?::date[]) AS file (id, code, name, alias, level, type, residence, parent_id, valid_from,
                valid_to)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, alias = excluded.alias, level = excluded.level,
                type = excluded.type, residence = excluded.residence, parent_id = excluded.parent_id,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to
            WHERE (a.name, a.alias, a.level, a.type, a.residence, a.parent_id, a.valid_from, a.valid_to)
                IS DISTINCT FROM (excluded.name, excluded.alias, excluded.level, excluded.type, excluded.residence,
                    excluded.parent_id, excluded.valid_from, excluded.valid_to)
            RETURNING a.id
            """;

    static final String SUCCESSIONS = """
            MERGE INTO area_succession s
            USING unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[])
                AS file (from_id, to_id, effective_date, kind, legal_instrument)
            ON (s.from_id, s.to_id, s.effective_date) = (file.from_id, file.to_id, file.effective_date)
            WHEN MATCHED AND (s.kind, s.legal_instrument) IS DISTINCT FROM (file.kind, file.legal_instrument) THEN
                UPDATE SET kind = file.kind, legal_instrument = file.legal_instrument
            WHEN NOT MATCHED BY TARGET THEN
                INSERT (from_id, to_id, effective_date, kind, legal_instrument)
                VALUES (file.from_id, file.to_id, file.effective_date, file.kind, file.legal_instrument)
            WHEN NOT MATCHED BY SOURCE THEN DELETE
            RETURNING s.from_id
            """;

    static final String DESIGNATIONS = """
            MERGE INTO area_designation d
            USING unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                AS file (area_id, designation, valid_from, valid_to, legal_instrument, certainty)
            ON (d.area_id, d.designation, d.valid_from) = (file.area_id, file.designation, file.valid_from)
            WHEN MATCHED AND (d.valid_to, d.legal_instrument, d.certainty) IS DISTINCT FROM
                    (file.valid_to, file.legal_instrument, file.certainty) THEN
                UPDATE SET valid_to = file.valid_to, legal_instrument = file.legal_instrument,
                    certainty = file.certainty
            WHEN NOT MATCHED BY TARGET THEN
                INSERT (area_id, designation, valid_from, valid_to, legal_instrument, certainty)
                VALUES (file.area_id, file.designation, file.valid_from, file.valid_to, file.legal_instrument,
                    file.certainty)
            WHEN NOT MATCHED BY SOURCE THEN DELETE
            RETURNING d.area_id
            """;

    static final String RAISE_VERSIONS = "UPDATE area SET version = version + 1 WHERE id = ANY (?::uuid[])";

    private AreaSql() {}
}
