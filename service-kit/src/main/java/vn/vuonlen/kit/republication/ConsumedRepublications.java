package vn.vuonlen.kit.republication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** What a consumer has read of the ends of republications, in its own database. */
public final class ConsumedRepublications {

    /** Two partitions may be read by two processes at once; the later one sees that it has read the last end. */
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(hashtext('republication'), hashtext(t))
              FROM (SELECT t FROM unnest(?::text[]) AS t ORDER BY t) s
            """;

    private static final String RECORD = """
            INSERT INTO consumed_republication AS c (topic, partition, epoch) VALUES (?, ?, ?)
            ON CONFLICT (topic, partition) DO UPDATE SET epoch = greatest(c.epoch, excluded.epoch)
            """;

    private static final String COMPLETE = """
            INSERT INTO oldest_epoch AS o (topic, epoch)
            SELECT ?, ?
             WHERE ? = (SELECT count(*) FROM consumed_republication WHERE topic = ? AND partition < ? AND epoch >= ?)
            ON CONFLICT (topic) DO UPDATE SET epoch = excluded.epoch WHERE o.epoch < excluded.epoch
            """;

    /** A thing whose newer state is a dead letter exists, and keeps the state that it has. */
    private static final String WITHDRAWN = """
            SELECT c.thing FROM consumed_version c
             WHERE c.topic = ? AND c.epoch < ? AND NOT EXISTS (
                SELECT FROM dead_letter d
                 WHERE d.topic = c.topic AND d.headers ->> 'ce_subject' = c.thing::text
                   AND d.headers ->> 'ce_epoch' = ?::text)
             ORDER BY c.thing
            """;

    private ConsumedRepublications() {}

    /** To be called before anything else in a transaction that records the end of a republication. */
    public static void lock(Connection connection, Collection<String> topics) throws SQLException {
        if (!topics.isEmpty()) {
            try (var statement = connection.prepareStatement(LOCK)) {
                ArrayParameters.bind(statement, 1, "text", topics);
                statement.execute();
            }
        }
    }

    /** @return whether this was the last partition, so that from now on older epochs are no longer true */
    public static boolean completes(
            Connection connection, String topic, int partition, RepublicationCompleted republication)
            throws SQLException {
        try (var statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, topic);
            statement.setInt(2, partition);
            statement.setInt(3, republication.epoch());
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(COMPLETE)) {
            statement.setString(1, topic);
            statement.setInt(2, republication.epoch());
            statement.setInt(3, republication.partitions());
            statement.setString(4, topic);
            statement.setInt(5, republication.partitions());
            statement.setInt(6, republication.epoch());
            return statement.executeUpdate() > 0;
        }
    }

    /** The things of which nothing was heard under this epoch. */
    public static List<UUID> withdrawn(Connection connection, String topic, int epoch) throws SQLException {
        try (var statement = connection.prepareStatement(WITHDRAWN)) {
            statement.setString(1, topic);
            statement.setInt(2, epoch);
            statement.setInt(3, epoch);
            try (var rows = statement.executeQuery()) {
                var things = new ArrayList<UUID>();
                while (rows.next()) {
                    things.add(rows.getObject(1, UUID.class));
                }
                return things;
            }
        }
    }
}
