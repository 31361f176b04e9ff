package vn.vuonlen.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.kit.things.Things;

/** Writes to the topic of things without the care that a relay takes. */
final class RawRecords implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer());

    RawRecords(String prefix) {
        this.topic = prefix + Things.TOPIC;
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void state(UUID id, int epoch, long version, long size) {
        value(id, epoch, version, "{\"id\":\"%s\",\"size\":%d,\"unknown\":true}".formatted(id, size));
    }

    void value(UUID id, int epoch, long version, String value) {
        var letter = record(id.toString(), value);
        letter.headers()
                .add("ce_subject", id.toString().getBytes(UTF_8))
                .add("ce_time", "2018-12-31T17:00:00Z".getBytes(UTF_8))
                .add("ce_epoch", Integer.toString(epoch).getBytes(UTF_8))
                .add("ce_version", Long.toString(version).getBytes(UTF_8));
        send(letter);
    }

    /** No header, no JSON, and a byte that no text of PostgreSQL can hold. */
    void garbage() {
        var letter = record("no uuid", "\0 no json");
        letter.headers().add("ce_subject", "\0".getBytes(UTF_8));
        send(letter);
    }

    private ProducerRecord<byte[], byte[]> record(String key, String value) {
        return new ProducerRecord<>(topic, 0, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private void send(ProducerRecord<byte[], byte[]> letter) {
        producer.send(letter);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
