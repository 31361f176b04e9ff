package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.database.ArrayParameters;

/** The next offset of each partition, and the epoch that says which consumer may advance it. */
final class ConsumerOffsets {

    private static final Logger LOG = Logger.getLogger(ConsumerOffsets.class);

    /**
     * A claim raises the partition's epoch, so that its previous owner can no longer commit. An offset in the log of a
     * topic that was created again since is none: that log is read from its beginning, and what was consumed before
     * changes nothing.
     */
    private static final String CLAIM = """
            INSERT INTO consumer_offset AS o (consumer, topic, partition, topic_id, next_offset, epoch)
            SELECT ?, s.topic, s.partition, s.topic_id, 0, 1
              FROM unnest(?::text[], ?::int[], ?::uuid[]) AS s (topic, partition, topic_id)
            ON CONFLICT (consumer, topic, partition) DO UPDATE SET epoch = o.epoch + 1, topic_id = excluded.topic_id,
                next_offset = CASE WHEN o.topic_id <> excluded.topic_id THEN 0 ELSE o.next_offset END
            RETURNING topic, partition, next_offset, epoch, coalesce(old.topic_id <> new.topic_id, false)
            """;

    private static final String STORED = "SELECT topic, partition, next_offset FROM consumer_offset WHERE consumer = ?";

    private static final String ADVANCE = """
            UPDATE consumer_offset o SET next_offset = s.next_offset
              FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[]) AS s (topic, partition, next_offset, epoch)
             WHERE o.consumer = ? AND o.topic = s.topic AND o.partition = s.partition AND o.epoch = s.epoch
            """;

    /**
     * Always in this order, so that two consumers that claim the same partitions wait for each other and do not
     * deadlock.
     */
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final String consumer;
    private final LongAdder startedOver = new LongAdder();

    ConsumerOffsets(String consumer) {
        this.consumer = consumer;
    }

    record Claim(long nextOffset, long epoch) {}

    /** @param topicIds by the name of each topic */
    Map<TopicPartition, Claim> claim(
            Connection connection, Collection<TopicPartition> partitions, Map<String, UUID> topicIds)
            throws SQLException {
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, consumer);
            columns(sorted(partitions))
                    .column("uuid", partition -> topicIds.get(partition.topic()))
                    .bind(statement, 2);
            var claims = new HashMap<TopicPartition, Claim>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var partition = new TopicPartition(rows.getString(1), rows.getInt(2));
                    claims.put(partition, new Claim(rows.getLong(3), rows.getLong(4)));
                    if (rows.getBoolean(5)) {
                        startedOver.increment();
                        LOG.warnf("The topic of %s was created again: reading it from the beginning", partition);
                    }
                }
            }
            return claims;
        }
    }

    /** Partitions that were read from the beginning, since their topic was created again. */
    long startedOver() {
        return startedOver.sum();
    }

    /** Fails when another consumer has claimed one of the partitions meanwhile. */
    void advance(Connection connection, Map<TopicPartition, Claim> to) throws SQLException {
        var partitions = sorted(to.keySet());
        try (var statement = connection.prepareStatement(ADVANCE)) {
            int next = columns(partitions)
                    .column("bigint", partition -> to.get(partition).nextOffset())
                    .column("bigint", partition -> to.get(partition).epoch())
                    .bind(statement, 1);
            statement.setString(next, consumer);
            if (statement.executeUpdate() != to.size()) {
                throw new LostPartition(partitions);
            }
        }
    }

    /** The next offsets as they are stored, whoever reads the partitions. */
    Map<TopicPartition, Long> stored(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(STORED)) {
            statement.setString(1, consumer);
            var offsets = new HashMap<TopicPartition, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
            return offsets;
        }
    }

    private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
        return partitions.stream().sorted(ORDER).toList();
    }

    private static ArrayParameters<TopicPartition> columns(List<TopicPartition> partitions) {
        return ArrayParameters.of(partitions)
                .column("text", TopicPartition::topic)
                .column("int", TopicPartition::partition);
    }

    /** Another consumer has claimed a partition; what this one made of its messages must not be committed. */
    static final class LostPartition extends RuntimeException {

        LostPartition(List<TopicPartition> partitions) {
            super("Another consumer has claimed one of " + partitions);
        }
    }
}
