package vn.vuonlen.infrastructure.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A consumer of a topic of the service under test: reads it from its beginning and keeps the newest event of each key. */
public final class TopicReader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of(
                    "bootstrap.servers",
                    setting("kafka.bootstrap.servers"),
                    "isolation.level",
                    "read_committed",
                    "auto.offset.reset",
                    "earliest"),
            new StringDeserializer(),
            new StringDeserializer());

    private final Map<String, ConsumerRecord<String, String>> newest = new HashMap<>();

    /** @param topic as in production, without the prefix of the tests */
    public TopicReader(String topic) {
        String name = setting("vuonlen.topic-prefix") + topic;
        consumer.assign(await().atMost(LIMIT).until(() -> partitions(name), found -> !found.isEmpty()));
    }

    /** Waits for an event of a thing in this version or a later one. */
    public ConsumerRecord<String, String> newest(String key, long version) {
        return await().atMost(LIMIT).until(() -> read(key), event -> event != null && version(event) >= version);
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
    }

    private ConsumerRecord<String, String> read(String key) {
        consumer.poll(POLL).forEach(event -> newest.put(event.key(), event));
        return newest.get(key);
    }

    private static long version(ConsumerRecord<String, String> event) {
        return Long.parseLong(
                new String(event.headers().lastHeader("ce_version").value(), UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
