package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What of the tables must be the same after a rebuild, row by row. */
final class RebuiltRows {

    /**
     * A counter may remain at none; how many states were applied, when one failed, and whether a review was read before its
     * restatement or in one batch with it, is of the reading and not of the events.
     */
    private static final String ROWS = """
            SELECT (to_jsonb(t) - 'events' - 'at' - 'original_results')::text FROM %s t
             WHERE (to_jsonb(t) ->> 'households') IS DISTINCT FROM '0' ORDER BY 1
            """;

    private static final String OFFSETS =
            "SELECT topic || ' ' || partition || ' ' || next_offset FROM consumer_offset ORDER BY 1";

    private static final String OTHER_TOPICS = "SELECT thing || ' ' || epoch || ' ' || version FROM consumed_version"
            + " WHERE topic = 'household.area.v1' ORDER BY 1";

    private RebuiltRows() {}

    static SortedMap<String, List<String>> of(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var rows = new TreeMap<String, List<String>>();
            for (String table : strings(connection, "SELECT unnest(rebuilt_tables())")) {
                rows.put(table, strings(connection, ROWS.formatted(table)));
            }
            for (String table : List.of("dead_letter", "oldest_epoch", "consumed_republication")) {
                rows.put(table, strings(connection, ROWS.formatted(table)));
            }
            rows.put("consumer_offset", strings(connection, OFFSETS));
            rows.put("consumed_version", strings(connection, OTHER_TOPICS));
            rows.put("structure", strings(connection, "SELECT generation_structure()"));
            return rows;
        }
    }

    /** Of each review of which it is known how many results it had before it was restated, as {@code review results}. */
    static List<String> originalResults(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return strings(
                    connection,
                    "SELECT id || ' ' || original_results FROM review WHERE original_results IS NOT NULL ORDER BY 1");
        }
    }

    /** Each as {@code topic partition offset}. */
    static List<String> offsets(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return strings(connection, OFFSETS);
        }
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
