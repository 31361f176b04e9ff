package vn.vuonlen.kit.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a consumer is opened with: its group, the prefix of its topics, the size of a poll. */
record ConsumerSettings(String consumer, String prefix, int batch, Duration sessionTimeout, Map<String, Object> kafka) {

    TopicIds topicIds() {
        return new TopicIds(kafka, consumer + "-topics");
    }

    Consumer<byte[], byte[]> open() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("group.id", prefix + consumer);
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
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
