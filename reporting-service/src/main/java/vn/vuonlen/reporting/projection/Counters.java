package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Updates counters by difference: takes away what households contribute, changes their rows, adds what they contribute now. */
final class Counters {

    interface RowChange {
        void apply() throws SQLException;
    }

    private static final String LOCK_AND_PLAN = """
            -- One writer at a time: what a household contributes depends on its rows of two topics, and nearly every
            -- batch touches the same counters anyway. Those of a rebuild are others.
            SELECT pg_advisory_xact_lock(hashtext(concat('reporting counters', nullif(current_schema(), 'public')))),
            -- A plan from when the tables were empty would scan them for every batch of a first load.
                set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)""";

    private Counters() {}

    /** @param affected the counters that the rows contribute to, in the order in which they are locked */
    static void update(Connection connection, List<UUID> households, List<Counter> affected, RowChange change)
            throws SQLException {
        Object[] touched = households.stream().distinct().sorted().toArray();
        try (var statement = connection.prepareStatement(LOCK_AND_PLAN)) {
            statement.execute();
        }
        for (Counter counter : affected) {
            counter.subtract(connection, touched);
        }
        change.apply();
        for (Counter counter : affected) {
            counter.add(connection, touched);
        }
    }
}
