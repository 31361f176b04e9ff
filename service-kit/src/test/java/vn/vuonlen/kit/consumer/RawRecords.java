package vn.vuonlen.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
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
import vn.vuonlen.kit.republication.RepublicationCompleted;
import vn.vuonlen.kit.things.ThingDatabase;

/** Writes records to the topic of things as no relay would: late, repeated, unreadable. */
final class RawRecords implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestKafka.bootstrap()), new ByteArraySerializer(), new ByteArraySerializer());

    RawRecords(String prefix) {
        this.topic = prefix + ThingDatabase.TOPIC;
        administer(this::create);
    }

    private interface Administration {
        void with(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }

    /** Deletes the topic with all its records and creates it again, as after the loss of a Kafka cluster. */
    void createAgain() {
        administer(admin -> {
            admin.deleteTopics(List.of(topic)).all().get();
            await().ignoreExceptions().untilAsserted(() -> create(admin));
        });
    }

    private static void administer(Administration administration) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrap()))) {
            administration.with(admin);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void state(UUID id, int epoch, long version, long size) {
        value(id, epoch, version, "{\"id\":\"%s\",\"size\":%d,\"unknown\":true}".formatted(id, size));
    }

    void value(UUID id, int epoch, long version, String value) {
        var record = record(id.toString(), value);
        record.headers()
                .add("ce_subject", id.toString().getBytes(UTF_8))
                .add("ce_time", "2018-12-31T17:00:00Z".getBytes(UTF_8))
                .add("ce_epoch", Integer.toString(epoch).getBytes(UTF_8))
                .add("ce_version", Long.toString(version).getBytes(UTF_8));
        send(record);
    }

    /** The end of a republication in the only partition there is, whatever number it tells. */
    void end(int epoch, int partitions) {
        end("{\"epoch\":%d,\"partitions\":%d,\"unknown\":true}".formatted(epoch, partitions));
    }

    void end(String value) {
        var record = record("end", value);
        record.headers().add("ce_type", RepublicationCompleted.TYPE.getBytes(UTF_8));
        send(record);
    }

    /** A state as a consumer has received it. */
    static InboundRecord received(UUID id, int epoch) {
        var headers = Map.of(
                "ce_subject",
                id.toString(),
                "ce_time",
                "2018-12-31T17:00:00Z",
                "ce_epoch",
                Integer.toString(epoch),
                "ce_version",
                "1");
        var value = "{\"id\":\"%s\",\"size\":1}".formatted(id);
        return new InboundRecord(
                ThingDatabase.TOPIC, 0, 0, id.toString().getBytes(UTF_8), headers, value.getBytes(UTF_8));
    }

    /** The end of a republication, of a topic with one partition. */
    static InboundRecord receivedEnd(int epoch) {
        var end = new RepublicationCompleted(epoch, 1);
        var headers = end.headers("kit-service", ThingDatabase.TOPIC, 0, Instant.EPOCH);
        return new InboundRecord(ThingDatabase.TOPIC, 0, 1, end.key(), headers, end.value());
    }

    /** Without the headers of an event, no JSON, and with U+0000, which PostgreSQL cannot store in a text. */
    void garbage() {
        var record = record("no uuid", "\0 no json");
        record.headers().add("ce_subject", "\0".getBytes(UTF_8));
        send(record);
    }

    private ProducerRecord<byte[], byte[]> record(String key, String value) {
        return new ProducerRecord<>(topic, 0, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
