package vn.vuonlen.kit.rebuild;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import vn.vuonlen.kit.consumer.SecondConsumer;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.installation.Installation;

/** How far the second consumer is, compared with the one whose tables are served: what those have no longer to read. */
@Singleton
class RebuildProgress {

    /** An offset in the log of a topic that was created again is no progress in the new one. */
    private static final String OFFSETS = """
            SELECT coalesce(sum(second.next_offset), 0),
                coalesce(sum(greatest(served.next_offset - coalesce(second.next_offset, 0), 0)), 0),
                count(*) > 0 AND bool_and(coalesce(second.next_offset >= served.next_offset
                    AND second.topic_id = coalesce(served.topic_id, second.topic_id), false))
              FROM public.consumer_offset served
              LEFT JOIN rebuild.consumer_offset second USING (consumer, topic, partition)
             WHERE served.consumer = ? AND served.topic = ANY (?)
            """;

    /**
     * States that are served and that the topics no longer hold, or hold in an older version. What its owner no longer has is
     * not served either.
     */
    private static final String MISSING = """
            SELECT count(*) FROM public.consumed_version served LEFT JOIN public.oldest_epoch oldest USING (topic)
             WHERE served.topic = ANY (?) AND served.epoch >= coalesce(oldest.epoch, 0) AND NOT EXISTS (
                SELECT FROM rebuild.consumed_version second
                 WHERE second.topic = served.topic AND second.thing = served.thing
                   AND (second.epoch, second.version) >= (served.epoch, served.version))
            """;

    private final SecondConsumer consumer;
    private final Installation installation;

    RebuildProgress(SecondConsumer consumer, Installation installation) {
        this.consumer = consumer;
        this.installation = installation;
    }

    /** @param complete whether everything was read that is served */
    record Offsets(long read, long toRead, boolean complete) {}

    Offsets read(Connection connection, Collection<String> topics) throws SQLException {
        try (var statement = connection.prepareStatement(OFFSETS)) {
            statement.setString(1, consumer.name());
            ArrayParameters.bind(statement, 2, "text", onBroker(topics));
            try (var row = statement.executeQuery()) {
                row.next();
                return new Offsets(row.getLong(1), row.getLong(2), row.getBoolean(3));
            }
        }
    }

    long missing(Connection connection, Collection<String> topics) throws SQLException {
        try (var statement = connection.prepareStatement(MISSING)) {
            ArrayParameters.bind(statement, 1, "text", topics);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<String> onBroker(Collection<String> topics) {
        return topics.stream().map(topic -> installation.topicPrefix() + topic).toList();
    }
}
