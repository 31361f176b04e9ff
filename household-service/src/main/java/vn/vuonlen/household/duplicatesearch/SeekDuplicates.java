package vn.vuonlen.household.duplicatesearch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Seeks the people of some households among all others, and stores the pairs that may be one person. */
record SeekDuplicates(Connection connection, Optional<Scope> within) {

    /** Of a number that more people have, or a name and year, nobody learns who is who; and pairs grow with the square. */
    private static final int MOST_OF_ONE_ID = 20;

    private static final int MOST_IN_COMMUNE = 20;
    private static final int MOST_NAMESAKES = 200;

    private static final int FULL_ID = 12;

    private static final String PAIRS = SqlFile.read(SeekDuplicates.class, "/duplicatesearch/pairs.sql")
            .with("mostOfOneId", String.valueOf(MOST_OF_ONE_ID))
            .with("mostInCommune", String.valueOf(MOST_IN_COMMUNE))
            .with("mostNamesakes", String.valueOf(MOST_NAMESAKES))
            .sql();

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

    /** How many pairs were compared, how many of them are new candidates, and how many were candidates before. */
    record Sought(long compared, long added, long known) {
        Sought and(Sought other) {
            return new Sought(compared + other.compared, added + other.added, known + other.known);
        }
    }

    /** Wherever the other one lives: who may not see both is shown nothing of what is found. */
    static SeekDuplicates everywhere(Connection connection) {
        return new SeekDuplicates(connection, Optional.empty());
    }

    /** Only pairs of which both live there: what is counted is told to who asked. */
    static SeekDuplicates within(Connection connection, Scope scope) {
        return new SeekDuplicates(connection, Optional.of(scope));
    }

    Sought of(List<UUID> households) throws SQLException {
        long compared = 0;
        var candidates = new ArrayList<ComparedPair>();
        try (var query = connection.prepareStatement(PAIRS)) {
            ArrayParameters.bind(query, 1, "uuid", households);
            query.setInt(2, PersonalIds.encryptedLength(FULL_ID));
            query.setBoolean(3, within.isEmpty());
            ArrayParameters.bind(
                    query, 4, "uuid", (Object[]) within.orElse(Scope.NOTHING).array());
            try (var rows = query.executeQuery()) {
                for (; rows.next(); compared++) {
                    var pair = ComparedPair.of(rows);
                    if (pair.isCandidate()) {
                        candidates.add(pair);
                    }
                }
            }
        }
        long added = store(candidates);
        return new Sought(compared, added, candidates.size() - added);
    }

    private long store(List<ComparedPair> candidates) throws SQLException {
        if (candidates.isEmpty()) {
            return 0;
        }
        try (var insert = connection.prepareStatement(STORE)) {
            ArrayParameters.of(candidates)
                    .column("uuid", ComparedPair::first)
                    .column("uuid", ComparedPair::second)
                    .column("int", ComparedPair::score)
                    .column("text", SeekDuplicates::names)
                    .bind(insert, 1);
            long added = 0;
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    added += rows.getBoolean(1) ? 1 : 0;
                }
            }
            return added;
        }
    }

    private static String names(ComparedPair pair) {
        return pair.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
