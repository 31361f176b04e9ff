package vn.vuonlen.household.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import vn.vuonlen.household.HouseholdProblem;
import vn.vuonlen.household.importing.RowBatch.Stored;
import vn.vuonlen.household.review.PriorReviews;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.rows.RowRefused;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.problem.ProblemType;

/** Stores results of earlier years, each under the prior review of its year, which is there once any is accepted. */
@ApplicationScoped
class PriorResults {

    private final PriorReviews reviews;

    PriorResults(PriorReviews reviews) {
        this.reviews = reviews;
    }

    /** On whose behalf results are taken in. */
    record Teller(UUID job, Scope scope, String subject) {}

    Stored store(Connection connection, List<PriorResult> rows, Teller teller) throws SQLException {
        reviews.holdOffOpenings(connection);
        var years = new TreeMap<Integer, UUID>();
        for (var row : rows) {
            if (!years.containsKey(row.year())) {
                years.put(row.year(), reviews.ofYear(connection, row.year()));
            }
        }
        var told = takeIn(connection, rows, years, teller.scope);
        for (int year : told.acceptedOf) {
            reviews.make(connection, years.get(year), year, teller.subject);
        }
        reviews.comeIn(
                connection, teller.job, told.toldOf.stream().map(years::get).toList());
        return new Stored(told.accepted, told.unchanged, told.rejects);
    }

    /** All rows of a file are stored: its years are told of with their results. */
    void complete(Connection connection, Teller teller) throws SQLException {
        reviews.countResults(connection, teller.job);
    }

    /** What became of the rows, of which years any was accepted, and of which any was known or is known now. */
    private static final class Told {
        private long accepted;
        private long unchanged;
        private final List<Reject> rejects = new ArrayList<>();
        private final Set<Integer> acceptedOf = new TreeSet<>();
        private final Set<Integer> toldOf = new TreeSet<>();

        void hear(long row, int year, String outcome) {
            switch (outcome) {
                case "accepted" -> {
                    accepted++;
                    acceptedOf.add(year);
                    toldOf.add(year);
                }
                case "unchanged" -> {
                    unchanged++;
                    toldOf.add(year);
                }
                default -> rejects.add(reject(row, outcome));
            }
        }
    }

    private static Told takeIn(Connection connection, List<PriorResult> rows, Map<Integer, UUID> years, Scope scope)
            throws SQLException {
        var told = new Told();
        try (var statement = connection.prepareStatement(PriorResultSql.TAKE_IN)) {
            statement.setArray(1, array(connection, "int8", rows, PriorResult::row));
            statement.setArray(2, array(connection, "uuid", rows, PriorResult::household));
            statement.setArray(3, array(connection, "int4", rows, PriorResult::year));
            statement.setArray(4, array(connection, "uuid", rows, row -> years.get(row.year())));
            statement.setArray(5, array(connection, "text", rows, PriorResult::povertyClass));
            statement.setArray(6, array(connection, "text", rows, PriorResult::route));
            statement.setArray(7, connection.createArrayOf("uuid", scope.array()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    told.hear(row.getLong("row"), row.getInt("year"), row.getString("outcome"));
                }
            }
        }
        return told;
    }

    private static Reject reject(long row, String code) {
        ProblemType type = switch (code) {
            case "prior-result-conflict" -> ImportProblem.PRIOR_RESULT_CONFLICT;
            case "year-is-reviewed" -> ImportProblem.YEAR_IS_REVIEWED;
            default -> HouseholdProblem.ofCode(code);
        };
        var column = type == ImportProblem.YEAR_IS_REVIEWED ? "year" : "household";
        return RowRefused.of(type, column).at(row);
    }

    private static java.sql.Array array(
            Connection connection, String type, Collection<PriorResult> rows, Function<PriorResult, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
