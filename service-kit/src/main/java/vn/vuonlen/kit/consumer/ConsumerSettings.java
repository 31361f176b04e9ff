package vn.vuonlen.kit.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.vuonlen.kit.database.OwnTransactions;

/** What a consumer is opened with: its group, the prefix of its topics, the size of a poll. */
record ConsumerSettings(String consumer, String prefix, int batch, Duration sessionTimeout, Map<String, Object> kafka) {

    /**
     * If this process freezes, the next owner of its partitions waits for its locks no longer than it waits for the
     * partitions (session.timeout.ms). Between two statements of a poll lie milliseconds: each message is parsed once.
     */
    private static final String UNLESS_FROZEN = "SET LOCAL idle_in_transaction_session_timeout = '5s'";

    /** The transactions of a consumer, each of which starts so. */
    static OwnTransactions transactions(DataSource database, OwnTransactions.Start start) {
        return new OwnTransactions(database, connection -> {
            unlessFrozen(connection);
            start.begin(connection);
        });
    }

    private static void unlessFrozen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(UNLESS_FROZEN);
        }
    }

    TopicIds topicIds() {
        return new TopicIds(kafka, consumer + "-topics");
    }

    Consumer<byte[], byte[]> open() {
        var settings = properties();
        settings.put("group.id", prefix + consumer);
        return open(settings);
    }

    /** Of no group: for whoever says which partitions to read, and from where. */
    Consumer<byte[], byte[]> openWithoutGroup() {
        return open(properties());
    }

    private Map<String, Object> properties() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("client.id", consumer + "-consumer");
        settings.put("isolation.level", "read_committed");
        // The offsets are in the database; the group only assigns the partitions.
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("partition.assignment.strategy", List.of(CooperativeStickyAssignor.class));
        settings.put("max.poll.records", batch);
        settings.put("max.partition.fetch.bytes", 4 * 1024 * 1024);
        // The partitions of a killed consumer wait this long for another owner.
        settings.put("session.timeout.ms", (int) sessionTimeout.toMillis());
        settings.put("heartbeat.interval.ms", (int) sessionTimeout.toMillis() / 3);
        // A topic that its owner creates only later is found soon.
        settings.put("metadata.max.age.ms", 5_000);
        settings.put("allow.auto.create.topics", false);
        settings.put("reconnect.backoff.max.ms", 1_000);
        return settings;
    }

    private static Consumer<byte[], byte[]> open(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
