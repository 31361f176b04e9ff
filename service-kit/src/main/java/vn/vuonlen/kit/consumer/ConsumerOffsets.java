package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was digested, and who may say so. */
final class ConsumerOffsets {

    /** Whoever takes a partition raises its epoch, and by that shuts out whoever had it before. */
    private static final String CLAIM = """
            INSERT INTO consumer_offset AS o (consumer, topic, partition, next_offset, epoch)
            SELECT ?, s.topic, s.partition, 0, 1 FROM unnest(?::text[], ?::int[]) AS s (topic, partition)
            ON CONFLICT (consumer, topic, partition) DO UPDATE SET epoch = o.epoch + 1
            RETURNING topic, partition, next_offset, epoch
            """;

    private static final String ADVANCE = """
            UPDATE consumer_offset o SET next_offset = s.next_offset
              FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[]) AS s (topic, partition, next_offset, epoch)
             WHERE o.consumer = ? AND o.topic = s.topic AND o.partition = s.partition AND o.epoch = s.epoch
            """;

    /** Always in this order, so that two that take the same partitions wait for each other instead of dying. */
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final String consumer;

    ConsumerOffsets(String consumer) {
        this.consumer = consumer;
    }

    record Claim(long nextOffset, long epoch) {}

    Map<TopicPartition, Claim> claim(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        var sorted = partitions.stream().sorted(ORDER).toList();
        try (var statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("text", column(sorted, TopicPartition::topic)));
            statement.setArray(3, connection.createArrayOf("int", column(sorted, TopicPartition::partition)));
            var claims = new HashMap<TopicPartition, Claim>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    claims.put(
                            new TopicPartition(rows.getString(1), rows.getInt(2)),
                            new Claim(rows.getLong(3), rows.getLong(4)));
                }
            }
            return claims;
        }
    }

    /** Fails when one of the partitions has gone to another consumer meanwhile. */
    void advance(Connection connection, Map<TopicPartition, Claim> to) throws SQLException {
        var sorted = to.keySet().stream().sorted(ORDER).toList();
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setArray(1, connection.createArrayOf("text", column(sorted, TopicPartition::topic)));
            statement.setArray(2, connection.createArrayOf("int", column(sorted, TopicPartition::partition)));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", column(sorted, p -> to.get(p).nextOffset())));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", column(sorted, p -> to.get(p).epoch())));
            statement.setString(5, consumer);
            if (statement.executeUpdate() != to.size()) {
                throw new LostPartition(sorted);
            }
        }
    }

    private static Object[] column(List<TopicPartition> rows, Function<TopicPartition, Object> value) {
        return rows.stream().map(value).toArray();
    }
}
