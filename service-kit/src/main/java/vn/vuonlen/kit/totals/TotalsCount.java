package vn.vuonlen.kit.totals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.OwnTransactions;

/**
 * Counts in one snapshot, and marks the totals as unpublished. The moment at which the count began is from before its snapshot.
 */
final class TotalsCount {

    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

    /** Of several processes one counts, and the others find that it was done. */
    private static final String DUE = """
            SELECT pg_try_advisory_xact_lock(hashtext('totals')) AND NOT EXISTS (
                SELECT FROM total_count WHERE counted_at > now() - make_interval(secs => ?))
            """;

    /**
     * What the last count saw was marked before it ended to see; once no such mark is left, it was published. Of a count that
     * is followed too soon for that, the next one tells. While everything is published again, nothing counts as published.
     */
    private static final String BEGIN = """
            INSERT INTO total_count AS last (counted_at, seen_until) VALUES (now(), clock_timestamp())
            ON CONFLICT (only_row) DO UPDATE SET counted_at = excluded.counted_at, seen_until = excluded.seen_until,
                told_before = CASE
                    WHEN EXISTS (SELECT FROM unfinished_republication) THEN NULL
                    WHEN EXISTS (SELECT FROM unpublished u WHERE u.since <= last.seen_until) THEN last.told_before
                    ELSE last.counted_at END
            """;

    /** What an earlier version of the service counted. */
    private static final String FORGET = """
            WITH former AS (DELETE FROM total_of_areas WHERE kind <> ALL (?))
            DELETE FROM total WHERE kind <> ALL (?)
            """;

    /** An area that has nothing any more stays, with no figures. */
    private static final String COUNT = """
            WITH counted AS MATERIALIZED (%s),
            gone AS (
                UPDATE total t SET figures = '{}', since = now()
                 WHERE t.kind = ? AND t.figures <> '{}' AND NOT EXISTS (
                    SELECT FROM counted c WHERE c.year IS NOT DISTINCT FROM t.year
                       AND c.area_id IS NOT DISTINCT FROM t.area_id))
            INSERT INTO total AS t (kind, year, area_id, figures, since)
            SELECT ?, year, area_id, figures, now() FROM counted
            ON CONFLICT (kind, year, area_id) DO UPDATE SET figures = excluded.figures, since = excluded.since
             WHERE t.figures <> excluded.figures
            """;

    private static final String PUBLISH = """
            INSERT INTO total_of_areas AS g (kind, year, counted_at, told_before, totals)
            SELECT t.kind, t.year, c.counted_at, c.told_before, count(*) OVER ()
              FROM (SELECT DISTINCT kind, year FROM total) t CROSS JOIN total_count c
            ON CONFLICT (kind, year) DO UPDATE SET version = g.version + 1, counted_at = excluded.counted_at,
                told_before = excluded.told_before, totals = excluded.totals
            RETURNING id
            """;

    /** Marks things as unpublished, in the transaction of the connection. */
    @FunctionalInterface
    interface Marking {
        void mark(Connection connection, String topic, List<UUID> things) throws SQLException;
    }

    private final double secondsBetween;
    private final OwnTransactions transactions;
    private final Marking marking;

    TotalsCount(DataSource database, Marking marking, Duration every) {
        this.secondsBetween = every.toMillis() / 1_000.0;
        this.transactions = new OwnTransactions(database, connection -> execute(connection, SNAPSHOT));
        this.marking = marking;
    }

    /** @return false if it was done a moment ago, or another process does it */
    boolean count(ControlTotals totals) throws SQLException {
        return transactions.call(connection -> {
            if (!isDue(connection)) {
                return false;
            }
            execute(connection, BEGIN);
            forgetOthers(connection, totals.queries().keySet());
            for (Map.Entry<String, String> query : totals.queries().entrySet()) {
                try (var statement =
                        connection.prepareStatement(COUNT.formatted(ControlTotals.ofAreas(query.getValue())))) {
                    statement.setString(1, query.getKey());
                    statement.setString(2, query.getKey());
                    statement.executeUpdate();
                }
            }
            marking.mark(connection, totals.topic(), publish(connection));
            return true;
        });
    }

    private boolean isDue(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setDouble(1, secondsBetween);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void forgetOthers(Connection connection, Collection<String> kinds) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            ArrayParameters.bind(statement, 1, "text", kinds);
            ArrayParameters.bind(statement, 2, "text", kinds);
            statement.executeUpdate();
        }
    }

    private static List<UUID> publish(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(PUBLISH);
                var rows = statement.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
