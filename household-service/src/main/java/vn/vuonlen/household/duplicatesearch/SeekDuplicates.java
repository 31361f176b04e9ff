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

    /**
     * One search at a time, in order of their asking: one that began before another, and ended after it, would store what
     * is known to be otherwise by then.
     */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('duplicate search', 1))";

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

    /** Until the end of the transaction. */
    static void lock(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute(LOCK);
        }
    }

    Sought of(List<UUID> households) throws SQLException {
        var compared = compare(households).stream().collect(Collectors.partitioningBy(ComparedPair::isCandidate));
        var candidates = compared.get(true);
        var others = compared.get(false);
        var stored = new StoredCandidates(connection);
        long added = stored.add(candidates);
        stored.drop(others);
        return new Sought(candidates.size() + others.size(), added, candidates.size() - added);
    }

    private List<ComparedPair> compare(List<UUID> households) throws SQLException {
        try (var query = connection.prepareStatement(PAIRS)) {
            ArrayParameters.bind(query, 1, "uuid", households);
            query.setInt(2, PersonalIds.encryptedLength(FULL_ID));
            query.setBoolean(3, within.isEmpty());
            ArrayParameters.bind(
                    query, 4, "uuid", (Object[]) within.orElse(Scope.NOTHING).array());
            var pairs = new ArrayList<ComparedPair>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    pairs.add(ComparedPair.of(rows));
                }
            }
            return pairs;
        }
    }
}
