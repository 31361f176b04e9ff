package vn.vuonlen.checks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as any consumer would, to the newest version of each thing. */
final class TopicVersions {

    private TopicVersions() {}

    /** Fails when a version of a thing comes after a newer one. The same version twice is allowed, as consumers ignore it. */
    static Map<String, Long> inOrder(String bootstrap, String topic) {
        var newest = new HashMap<String, Long>();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    long version = Long.parseLong(
                            new String(event.headers().lastHeader("ce_version").value(), UTF_8));
                    Long before = newest.put(
                            new String(event.headers().lastHeader("ce_subject").value(), UTF_8), version);
                    if (before != null && before > version) {
                        throw new AssertionError("Version " + version + " came after " + before);
                    }
                });
            }
        }
        return newest;
    }
}
