package vn.vuonlen.kit.republication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** What a consumer has read of the ends of republications, in its own database. */
public final class ConsumedRepublications {

    /**
     * Whoever consumes states shares the lock; whoever reads the end of a republication has it alone. So the later one of two
     * partitions sees that it has read the last end, and no state of an epoch that ended is applied beside it.
     */
    private static final String LOCK = """
            SELECT CASE WHEN alone THEN pg_advisory_xact_lock(hashtext('republication'), hashtext(topic))::text
                        ELSE pg_advisory_xact_lock_shared(hashtext('republication'), hashtext(topic))::text END
              FROM (SELECT * FROM unnest(?, ?) AS t (topic, alone) ORDER BY topic) s
            """;

    private static final String OLDEST = "SELECT topic, epoch FROM oldest_epoch WHERE topic = ANY (?)";

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

    /**
     * To be called before states are applied and ends are read, with the topics of both.
     *
     * @return the oldest epoch whose states are true, of the topics that have one
     */
    public static Map<String, Integer> lock(Connection connection, Set<String> topics, Set<String> ending)
            throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            ArrayParameters.of(topics)
                    .column("text", topic -> topic)
                    .column("boolean", ending::contains)
                    .bind(statement, 1);
            statement.execute();
        }
        // In a statement of its own: its snapshot is of a moment at which the lock is held.
        try (var statement = connection.prepareStatement(OLDEST)) {
            ArrayParameters.bind(statement, 1, "text", topics);
            try (var rows = statement.executeQuery()) {
                var oldest = new HashMap<String, Integer>();
                while (rows.next()) {
                    oldest.put(rows.getString(1), rows.getInt(2));
                }
                return oldest;
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
