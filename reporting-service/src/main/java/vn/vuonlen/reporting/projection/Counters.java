package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Updates counters by difference: takes away what households contribute, changes their rows, adds what they contribute now.
 * Those of a rebuild are counted from all rows at once, when nearly all rows are there, and by difference from then on.
 */
final class Counters {

    interface RowChange {
        void apply() throws SQLException;
    }

    /**
     * One writer at a time: what a household contributes depends on its rows of two topics, and nearly every batch touches the
     * same counters anyway. Those of a rebuild are others. Whether they are counted is read in a statement of its own, by a
     * snapshot of a moment at which the lock is held.
     */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtext(concat('reporting counters', nullif(current_schema(), 'public'))))";

    /** A plan from when the tables were empty would scan them for every batch of a first load. */
    private static final String PLAN = """
            , set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)""";

    private static final String COUNTED = "; SELECT EXISTS (SELECT FROM counted)";

    private Counters() {}

    /** @param affected the counters that the rows contribute to, in the order in which they are locked */
    static void update(Connection connection, List<UUID> households, List<Counter> affected, RowChange change)
            throws SQLException {
        Object[] touched = households.stream().distinct().sorted().toArray();
        if (!isCounted(connection, LOCK + PLAN)) {
            change.apply();
            return;
        }
        for (Counter counter : affected) {
            counter.subtract(connection, touched);
        }
        change.apply();
        for (Counter counter : affected) {
            counter.add(connection, touched);
        }
    }

    /** Counts all rows, unless they are counted already. */
    static void countAll(Connection connection) throws SQLException {
        if (isCounted(connection, LOCK)) {
            return;
        }
        for (Counter counter : Counter.values()) {
            counter.countAll(connection);
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO counted DEFAULT VALUES");
        }
    }

    /** The two statements are sent together. */
    private static boolean isCounted(Connection connection, String lock) throws SQLException {
        try (var statement = connection.prepareStatement(lock + COUNTED)) {
            statement.execute();
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
