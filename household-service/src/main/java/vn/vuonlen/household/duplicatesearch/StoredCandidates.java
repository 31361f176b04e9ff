package vn.vuonlen.household.duplicatesearch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import vn.vuonlen.kit.database.ArrayParameters;

/** The pairs that may be one person, until somebody decides about them. */
record StoredCandidates(Connection connection) {

    /** What was decided stays, and what nobody has touched yet is seen with the names and dates of today. */
    private static final String STORE = """
            INSERT INTO duplicate_pair AS p (first_member, second_member, score, reasons)
            SELECT first_id, second_id, score, string_to_array(reasons, ' ')
              FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[]) AS found (first_id, second_id, score, reasons)
             ORDER BY first_id, second_id
            ON CONFLICT (first_member, second_member)
               DO UPDATE SET score = excluded.score, reasons = excluded.reasons, version = p.version + 1
               WHERE p.status = 'OPEN' AND (p.score, p.reasons) IS DISTINCT FROM (excluded.score, excluded.reasons)
            RETURNING p.version = 1
            """;

    /**
     * What is no candidate any more, such as after a wrong number was corrected. What somebody has proposed and withdrawn
     * about a pair stays readable, and the pair with it.
     */
    private static final String DROP = """
            WITH doubted AS MATERIALIZED (
                SELECT first_id, second_id, score, string_to_array(reasons, ' ') AS reasons
                  FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[]) AS compared (first_id, second_id, score, reasons)),
            dropped AS (
                DELETE FROM duplicate_pair p USING doubted d
                 WHERE p.first_member = d.first_id AND p.second_member = d.second_id AND p.status = 'OPEN'
                   AND NOT EXISTS (SELECT FROM duplicate_decision x WHERE x.pair_id = p.id))
            UPDATE duplicate_pair p SET score = d.score, reasons = d.reasons, version = p.version + 1
              FROM doubted d
             WHERE p.first_member = d.first_id AND p.second_member = d.second_id AND p.status = 'OPEN'
               AND EXISTS (SELECT FROM duplicate_decision x WHERE x.pair_id = p.id)
               AND (p.score, p.reasons) IS DISTINCT FROM (d.score, d.reasons)
            """;

    /** How many are new. */
    long add(List<ComparedPair> candidates) throws SQLException {
        if (candidates.isEmpty()) {
            return 0;
        }
        try (var insert = connection.prepareStatement(STORE)) {
            bind(insert, candidates);
            long added = 0;
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    added += rows.getBoolean(1) ? 1 : 0;
                }
            }
            return added;
        }
    }

    void drop(List<ComparedPair> others) throws SQLException {
        if (!others.isEmpty()) {
            try (var drop = connection.prepareStatement(DROP)) {
                bind(drop, others);
                drop.executeUpdate();
            }
        }
    }

    private static void bind(PreparedStatement statement, List<ComparedPair> pairs) throws SQLException {
        ArrayParameters.of(pairs)
                .column("uuid", ComparedPair::first)
                .column("uuid", ComparedPair::second)
                .column("int", ComparedPair::score)
                .column("text", StoredCandidates::names)
                .bind(statement, 1);
    }

    private static String names(ComparedPair pair) {
        return pair.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
