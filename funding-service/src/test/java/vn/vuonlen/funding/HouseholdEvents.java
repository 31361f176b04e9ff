package vn.vuonlen.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes on household-service's topics: every event is the owner's golden sample with some fields changed. */
final class HouseholdEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong VERSION = new AtomicLong();
    private static final Path SAMPLES =
            Path.of(System.getProperty("vuonlen.root"), "household-service/contracts/samples");

    private final String prefix = setting("vuonlen.topic-prefix");
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", setting("kafka.bootstrap.servers"), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Creates the topics as household-service would. */
    static void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")))) {
            var known = admin.listTopics().names().get();
            var wanted = Stream.of("area", "review", "result")
                    .map(thing -> setting("vuonlen.topic-prefix") + "household." + thing + ".v1")
                    .filter(topic -> !known.contains(topic))
                    .map(topic -> new NewTopic(topic, 3, (short) 1))
                    .toList();
            admin.createTopics(wanted).all().get();
        }
    }

    ObjectNode sample(String thing) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(SAMPLES.resolve("household." + thing + ".v1.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void publishArea(ObjectNode area) {
        publish("area", area.get("id").asText(), area.get("id").asText(), area);
    }

    void publishReview(ObjectNode review) {
        publish("review", review.get("id").asText(), review.get("id").asText(), review);
    }

    void publishResult(ObjectNode result) {
        var key = List.of("householdId", "reviewId", "restatement").stream()
                .map(field -> result.get(field).asText())
                .toList();
        publish("result", result.get("id").asText(), String.join("/", key), result);
    }

    void publishUnreadable(String thing) {
        var nobody = UUID.randomUUID().toString();
        send("household." + thing + ".v1", nobody, nobody, "{\"id\":".getBytes(UTF_8));
    }

    private void publish(String thing, String subject, String key, ObjectNode value) {
        send("household." + thing + ".v1", subject, key, value.toString().getBytes(UTF_8));
    }

    private void send(String topic, String subject, String key, byte[] value) {
        var event = new ProducerRecord<>(prefix + topic, key, value);
        long version = VERSION.incrementAndGet();
        headers(topic, subject, version).forEach((name, text) -> event.headers().add(name, text.getBytes(UTF_8)));
        producer.send(event);
        producer.flush();
    }

    private static Map<String, String> headers(String topic, String subject, long version) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", subject + ":1:" + version,
                "ce_source", "/vuonlen/household-service",
                "ce_type", "vn.vuonlen." + topic,
                "ce_time", "2018-12-31T00:00:00Z",
                "ce_subject", subject,
                "ce_version", Long.toString(version),
                "ce_epoch", "1",
                "content-type", "application/json");
    }

    @Override
    public void close() {
        producer.close();
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
