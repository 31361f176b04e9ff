package vn.vuonlen.kit.things;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.vuonlen.infrastructure.testing.TestKafka;

/** Reads every record that was ever committed to a topic. */
public final class CommittedRecords implements AutoCloseable {

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    public CommittedRecords(String name) {
        this.name = name;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestKafka.bootstrap(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "allow.auto.create.topics", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every record committed so far, once there are at least so many: to the end of each partition. */
    public List<ConsumerRecord<byte[], byte[]>> read(int atLeast) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (consumer.assignment().isEmpty() && Instant.now().isBefore(end)) {
            consumer.assign(consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList());
        }
        while ((read.size() < atLeast || isBehind()) && Instant.now().isBefore(end)) {
            drain(Duration.ofMillis(200));
        }
        if (read.size() < atLeast) {
            throw new AssertionError("Only " + read.size() + " of " + atLeast + " records of " + name + " came");
        }
        return List.copyOf(read);
    }

    private boolean isBehind() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .anyMatch(partition -> consumer.position(partition.getKey()) < partition.getValue());
    }

    private void drain(Duration wait) {
        consumer.poll(wait).forEach(read::add);
    }

    public static long version(ConsumerRecord<byte[], byte[]> message) {
        return Long.parseLong(header(message, "ce_version"));
    }

    public static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
