package vn.vuonlen.household.restatement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.household.RestatementProblem;
import vn.vuonlen.household.classification.Movement;
import vn.vuonlen.household.restatement.Restatement.RestatedHousehold;
import vn.vuonlen.household.restatement.Restatement.RestatedValue;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.standard.Residence;
import vn.vuonlen.household.standard.Route;
import vn.vuonlen.kit.database.SqlFile;
import vn.vuonlen.kit.problem.Problem;

/**
 * What a restatement has made of results and households, in the transaction that carries it out. Of a later year that is
 * restated with it {@code cause} is the restatement that changed the households; null of that one.
 */
record RestatedResults(Connection connection, RestatedReview review, int number, RestatedResults cause) {

    private static final String WITHDRAW =
            SqlFile.read(RestatedResults.class, "/restatement/withdrawal.sql").sql();

    private static final String EFFECTS =
            SqlFile.read(RestatedResults.class, "/restatement/effects.sql").sql();

    private static final String RESULTS = " FROM result WHERE review_id = ? AND restatement > 0 AND restatement = ?";

    private static final String HOUSEHOLDS =
            "SELECT household_id FROM former_household WHERE review_id = ? AND restatement = ?";

    private static final String COUNT = """
            UPDATE review SET results = (SELECT count(DISTINCT r.household_id) FROM result r WHERE r.review_id = review.id),
                version = version + 1, decided_at = coalesce(decided_at, changed_at), changed_at = now()
            WHERE id = ?
            """;

    RestatedResults(Connection connection, RestatedReview review, int number) {
        this(connection, review, number, null);
    }

    /** One without a result, or with NONE already, has nothing to withdraw. */
    void withdraw(UUID household) throws SQLException {
        try (var insert = connection.prepareStatement(WITHDRAW)) {
            insert.setInt(1, number);
            insert.setObject(2, review.id());
            insert.setObject(3, household);
            if (insert.executeUpdate() == 0) {
                throw Problem.of(RestatementProblem.NO_RESULT_TO_WITHDRAW).at("");
            }
        }
    }

    /** Ids of the results of this restatement. */
    List<UUID> results() throws SQLException {
        return ids("SELECT id" + RESULTS);
    }

    /** The households that count otherwise than was known before. */
    List<UUID> changedHouseholds() throws SQLException {
        return ids(HOUSEHOLDS);
    }

    /** The households with a result of this restatement. */
    List<UUID> householdsWithResults() throws SQLException {
        return ids("SELECT household_id" + RESULTS);
    }

    /** How many households have a result now. */
    void count() throws SQLException {
        try (var update = connection.prepareStatement(COUNT)) {
            update.setObject(1, review.id());
            update.executeUpdate();
        }
    }

    private List<UUID> ids(String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, review.id());
            query.setInt(2, number);
            return ids(query);
        }
    }

    static List<UUID> ids(PreparedStatement query) throws SQLException {
        var ids = new ArrayList<UUID>();
        var row = query.executeQuery();
        while (row.next()) {
            ids.add(row.getObject(1, UUID.class));
        }
        return ids;
    }

    /** In order of the households; those that count as before are left out. */
    List<RestatedHousehold> effects() throws SQLException {
        try (var query = connection.prepareStatement(EFFECTS)) {
            var changing = cause == null ? this : cause;
            query.setInt(1, number);
            query.setObject(2, changing.review.id());
            query.setInt(3, changing.number);
            query.setObject(4, review.id());
            var effects = new ArrayList<RestatedHousehold>();
            var row = query.executeQuery();
            while (row.next()) {
                var before = value(row, "former_");
                var after = value(row, "");
                if (!before.equals(after)) {
                    effects.add(new RestatedHousehold(
                            row.getObject("household_id", UUID.class), row.getInt("year"), before, after));
                }
            }
            return effects;
        }
    }

    private static RestatedValue value(ResultSet row, String prefix) throws SQLException {
        var povertyClass = row.getString(prefix + "class");
        var route = row.getString(prefix + "route");
        var movement = row.getString(prefix + "movement");
        var residence = row.getString(prefix + "residence");
        return new RestatedValue(
                row.getBoolean(prefix + "counted"),
                row.getString(prefix + "area"),
                row.getBoolean(prefix + "minority"),
                povertyClass == null ? null : PovertyClass.valueOf(povertyClass),
                route == null ? null : Route.valueOf(route),
                movement == null ? null : Movement.valueOf(movement),
                residence == null ? null : Residence.valueOf(residence),
                row.getString(prefix + "surveyed_in"),
                codes(row, prefix + "causes"),
                codes(row, prefix + "aspirations"),
                codes(row, prefix + "deprivations"),
                row.getBoolean(prefix + "no_capacity_to_work"));
    }

    /** In order, as they have none; empty without a result. */
    private static List<String> codes(ResultSet row, String column) throws SQLException {
        var codes = row.getArray(column);
        return codes == null
                ? List.of()
                : Stream.of((String[]) codes.getArray()).sorted().toList();
    }
}
