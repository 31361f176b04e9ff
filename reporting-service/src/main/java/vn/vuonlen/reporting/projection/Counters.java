package vn.vuonlen.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keeps every counter equal to the sum of what the households contribute, while their rows change. */
final class Counters {

    interface Change {
        void apply() throws SQLException;
    }

    private static final String PREPARE = """
            -- One writer at a time: what a household contributes depends on its rows of two topics, and nearly every
            -- batch touches the same counters anyway.
            SELECT pg_advisory_xact_lock(hashtext('reporting counters')),
            -- A plan made while the tables were empty would read them whole for every batch of a first load.
                set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)""";

    private Counters() {}

    static void keep(Connection connection, List<UUID> households, Change change) throws SQLException {
        Object[] touched = households.stream().distinct().sorted().toArray();
        try (var statement = connection.prepareStatement(PREPARE)) {
            statement.execute();
        }
        for (Counter counter : Counter.values()) {
            counter.subtract(connection, touched);
        }
        change.apply();
        for (Counter counter : Counter.values()) {
            counter.add(connection, touched);
        }
    }
}
