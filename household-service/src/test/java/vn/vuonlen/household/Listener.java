package vn.vuonlen.household;

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

/** Another system that listens to one of our topics from its beginning. */
public final class Listener implements AutoCloseable {

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

    public Listener(String thing) {
        var topic = setting("vuonlen.topic-prefix") + "household." + thing + ".v1";
        List<TopicPartition> partitions = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> consumer.partitionsFor(topic).stream()
                                .map(part -> new TopicPartition(topic, part.partition()))
                                .toList(),
                        found -> !found.isEmpty());
        consumer.assign(partitions);
    }

    /** What was told of the thing in that version, or in a later one. */
    public String newest(String key, long version) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> heard(key), told -> told != null && version(told) >= version)
                .value();
    }

    private static long version(ConsumerRecord<String, String> told) {
        return Long.parseLong(new String(told.headers().lastHeader("ce_version").value(), UTF_8));
    }

    private ConsumerRecord<String, String> heard(String key) {
        consumer.poll(Duration.ofMillis(200)).forEach(told -> newest.put(told.key(), told));
        return newest.get(key);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
