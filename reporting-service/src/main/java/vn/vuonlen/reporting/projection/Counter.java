package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.vuonlen.kit.database.ArrayParameters;

/** A table of counters, and the view of what each household contributes to it. */
enum Counter {
    HOUSEHOLD("area_id", "ethnic_minority", "first_year", "last_year", "known_from", "known_to"),
    RESULT(
            "review_id",
            "area_id",
            "ethnic_minority",
            "class",
            "route",
            "movement",
            "first_year",
            "last_year",
            "known_from",
            "known_to"),
    MOVEMENT(
            "review_id",
            "prior_review_id",
            "prior_area_id",
            "area_id",
            "prior_ethnic_minority",
            "ethnic_minority",
            "poor",
            "movement",
            "first_year",
            "last_year",
            "known_from",
            "known_to"),
    NEAR_POOR("review_id", "area_id", "ethnic_minority", "near_poor_before", "first_year", "known_from", "known_to"),
    NEAR_POOR_MOVEMENT(
            "review_id",
            "prior_review_id",
            "prior_area_id",
            "area_id",
            "prior_ethnic_minority",
            "ethnic_minority",
            "prior_class",
            "class",
            "near_poor_before",
            "first_year",
            "last_year",
            "known_from",
            "known_to"),
    RESTATEMENT("review_id", "restatement", "known_from", "part"),
    CHARACTERISTIC("review_id", "characteristic", "area_id", "class", "code", "known_from", "known_to");

    /** What a household and its stays contribute to: when it was there decides how its results count. */
    static final List<Counter> OF_HOUSEHOLDS =
            List.of(HOUSEHOLD, RESULT, MOVEMENT, NEAR_POOR, NEAR_POOR_MOVEMENT, RESTATEMENT);

    static final List<Counter> OF_RESULTS =
            List.of(RESULT, MOVEMENT, NEAR_POOR, NEAR_POOR_MOVEMENT, RESTATEMENT, CHARACTERISTIC);

    private final String subtraction;
    private final String addition;
    private final String count;

    Counter(String... keys) {
        String name = name().toLowerCase(Locale.ROOT);
        String key = String.join(", ", keys);
        // Household by household (OFFSET 0): a view joins the rows of one household, and a plan that begins with
        // another table
        // of the join would read all of it in each batch. Always in the order of the key, so that two writers cannot
        // deadlock.
        String contributions = """
                SELECT %1$s, count(*) AS households
                FROM unnest(?) AS touched (id)
                CROSS JOIN LATERAL (SELECT * FROM %2$s_contribution WHERE household_id = touched.id OFFSET 0) contribution
                GROUP BY %1$s ORDER BY %1$s""".formatted(key, name);
        String sameKey = Arrays.stream(keys).map(k -> "c." + k + " = d." + k).collect(Collectors.joining(" AND "));
        subtraction = "UPDATE %1$s_count c SET households = c.households - d.households FROM (%2$s) d WHERE %3$s"
                .formatted(name, contributions, sameKey);
        addition = """
                INSERT INTO %1$s_count AS c (%2$s, households) %3$s
                ON CONFLICT (%2$s) DO UPDATE SET households = c.households + excluded.households""".formatted(name, key, contributions);
        count = """
                INSERT INTO %1$s_count (%2$s, households)
                SELECT %2$s, count(*) FROM %1$s_contribution GROUP BY %2$s""".formatted(name, key);
    }

    void subtract(Connection connection, Object[] households) throws SQLException {
        execute(connection, subtraction, households);
    }

    void add(Connection connection, Object[] households) throws SQLException {
        execute(connection, addition, households);
    }

    /** Counts every household, into an empty table. */
    void countAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(count);
        }
    }

    private static void execute(Connection connection, String sql, Object[] households) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            ArrayParameters.bind(statement, 1, "uuid", households);
            statement.executeUpdate();
        }
    }
}
