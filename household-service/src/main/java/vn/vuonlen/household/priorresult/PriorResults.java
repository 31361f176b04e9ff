package vn.vuonlen.household.priorresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.vuonlen.household.review.ReviewLists;
import vn.vuonlen.household.rows.RowBatch.Stored;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;
import vn.vuonlen.kit.jobs.Reject;

/** Stores results of earlier years, each under the prior review of its year, which is made with the first of them. */
@ApplicationScoped
public class PriorResults {

    private static final SqlFile FILE = SqlFile.read(PriorResults.class, "/priorresult/prior-results.sql");

    static final String STORE = FILE.with("results", "result")
            .with("known", "result")
            .with("published", "true")
            .sql();

    private static final String VALIDATE = FILE.with("results", "validated_result")
            .with("known", """
                    (SELECT id, review_id, household_id, class, route FROM result
                    UNION ALL SELECT id, review_id, household_id, class, route FROM validated_result)""")
            .with("published", "false")
            .sql();

    /** Empty again at the end of the transaction, which is the end of the file. */
    private static final String CREATE_VALIDATED = """
            CREATE TEMP TABLE IF NOT EXISTS validated_result (id uuid, review_id uuid, household_id uuid, year int,
                area_id uuid, residence text, ethnic_minority boolean, class text, route text,
                PRIMARY KEY (review_id, household_id)) ON COMMIT DELETE ROWS
            """;

    private final PriorReviews reviews;

    PriorResults(PriorReviews reviews) {
        this.reviews = reviews;
    }

    /** Who imports the results, for which areas, and by which job. */
    public record Importer(UUID job, Scope scope, String subject) {}

    Stored store(Connection connection, List<PriorResult> rows, Importer importer) throws SQLException {
        return store(connection, STORE, rows, importer);
    }

    /** As {@link #store}, in a transaction that validates the whole file and is rolled back. */
    Stored validate(Connection connection, List<PriorResult> rows, Importer importer) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE_VALIDATED);
        }
        return store(connection, VALIDATE, rows, importer);
    }

    private Stored store(Connection connection, String sql, List<PriorResult> rows, Importer importer)
            throws SQLException {
        reviews.lockOpenings(connection);
        var reviewOfYear = new TreeMap<Integer, UUID>();
        for (var row : rows) {
            if (!reviewOfYear.containsKey(row.year())) {
                reviewOfYear.put(row.year(), reviews.ofYear(connection, row.year()));
            }
        }
        var outcomes = execute(connection, sql, rows, reviewOfYear, importer.scope);
        for (int year : outcomes.withNewResults) {
            reviews.create(connection, reviewOfYear.get(year), year, importer.subject);
        }
        reviews.startImport(
                connection,
                importer.job,
                outcomes.withResults.stream().map(reviewOfYear::get).toList());
        return new Stored(outcomes.accepted, outcomes.unchanged, outcomes.rejects);
    }

    /** After all rows of a file are stored: the results of its years are counted. */
    void complete(Connection connection, Importer importer) throws SQLException {
        ReviewLists.readByIndex(connection);
        reviews.countResults(connection, importer.job);
    }

    /** What became of the rows, and which years have new results, or any. */
    private static final class Outcomes {
        private long accepted;
        private long unchanged;
        private final List<Reject> rejects = new ArrayList<>();
        private final Set<Integer> withNewResults = new TreeSet<>();
        private final Set<Integer> withResults = new TreeSet<>();

        void add(long row, int year, PriorResultOutcome outcome, int decidedYear) {
            switch (outcome) {
                case ACCEPTED -> {
                    accepted++;
                    withNewResults.add(year);
                    withResults.add(year);
                }
                case UNCHANGED -> {
                    unchanged++;
                    withResults.add(year);
                }
                case UNKNOWN_HOUSEHOLD, PRIOR_RESULT_CONFLICT, YEAR_DECIDED, YEAR_IS_REVIEWED, HOUSEHOLD_NOT_PLACED ->
                    rejects.add(outcome.reject(row, decidedYear));
            }
        }
    }

    private static Outcomes execute(
            Connection connection, String sql, List<PriorResult> rows, Map<Integer, UUID> reviewOfYear, Scope scope)
            throws SQLException {
        var outcomes = new Outcomes();
        try (var statement = connection.prepareStatement(sql)) {
            int next = ArrayParameters.of(rows)
                    .column("int8", PriorResult::row)
                    .column("uuid", PriorResult::household)
                    .column("int4", PriorResult::year)
                    .column("uuid", row -> reviewOfYear.get(row.year()))
                    .column("text", PriorResult::povertyClass)
                    .column("text", PriorResult::route)
                    .bind(statement, 1);
            ArrayParameters.bind(statement, next, "uuid", (Object[]) scope.array());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    outcomes.add(
                            row.getLong("row"),
                            row.getInt("year"),
                            PriorResultOutcome.valueOf(row.getString("outcome")),
                            row.getInt("decided_year"));
                }
            }
        }
        return outcomes;
    }
}
