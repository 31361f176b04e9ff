package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
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
import org.apache.kafka.common.serialization.StringSerializer;
import vn.vuonlen.infrastructure.Checkout;

/** The topics that reporting-service consumes, and a publisher of events as their owners publish them. */
final class BenchTopics implements AutoCloseable {

    static final String HOUSEHOLDS = "household.household.v1";
    static final String REVIEWS = "household.review.v1";
    static final String RESULTS = "household.result.v1";

    private static final int COMMUNES = 45;
    private static final String ID = "id";
    private static final String AREA = "areaId";
    private static final String KAFKA = "bootstrap.servers";
    private static final List<String> ALL = List.of(
            "household.area.v1",
            HOUSEHOLDS,
            REVIEWS,
            RESULTS,
            "funding.programme.v1",
            "funding.budget.v1",
            "funding.allocation.v1",
            "funding.disbursement.v1");

    private final String prefix;
    private final KafkaProducer<String, byte[]> producer;

    /** @param settings of the service that consumes them */
    BenchTopics(Map<String, String> settings) {
        this.prefix = prefix(settings);
        Map<String, Object> kafka = Map.of(KAFKA, bootstrap(settings), "linger.ms", 1);
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer that finds a topic missing looks for it again after minutes only. */
    static void create(Map<String, String> settings) throws IOException, InterruptedException {
        var topics = ALL.stream()
                .map(topic -> new NewTopic(prefix(settings) + topic, 3, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of(KAFKA, bootstrap(settings)))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IOException("The topics were not created", e.getCause());
        }
    }

    static String prefix(Map<String, String> settings) {
        return settings.get("vuonlen.topic-prefix");
    }

    static String bootstrap(Map<String, String> settings) {
        return settings.get("kafka." + KAFKA);
    }

    /**
     * So many households, a result of each, and their review: the samples of the contract with ids of their own.
     *
     * @return the number of events
     */
    long publishHouseholds(int households) throws IOException {
        var review = sample(REVIEWS);
        var household = sample(HOUSEHOLDS);
        var result = sample(RESULTS);
        publish(REVIEWS, review);
        for (int i = 0; i < households; i++) {
            var area = new UUID(0, i % COMMUNES).toString();
            household.put(ID, UUID.randomUUID().toString());
            household.withObject("/stays/0").put(AREA, area);
            result.put(ID, UUID.randomUUID().toString()).put(AREA, area);
            result.put("householdId", household.path(ID).asText());
            result.put("reviewId", review.path(ID).asText());
            publish(HOUSEHOLDS, household);
            publish(RESULTS, result);
        }
        return 1 + 2L * households;
    }

    private static ObjectNode sample(String topic) throws IOException {
        var samples = Checkout.here().root().resolve("household-service/contracts/samples");
        return (ObjectNode) HouseholdClient.JSON.readTree(Files.readString(samples.resolve(topic + ".json")));
    }

    private void publish(String topic, ObjectNode state) throws IOException {
        publish(topic, state.path(ID).asText(), HouseholdClient.JSON.writeValueAsBytes(state));
    }

    /** The first version of a thing. */
    void publish(String topic, String id, byte[] value) {
        var message = new ProducerRecord<>(prefix + topic, id, value);
        List.of(
                        "ce_specversion:1.0",
                        "ce_id:" + id,
                        "ce_source:/vuonlen/bench",
                        "ce_type:vn.vuonlen." + topic,
                        "ce_time:" + Instant.now(),
                        "ce_subject:" + id,
                        "ce_version:1",
                        "ce_epoch:1",
                        "content-type:application/json")
                .forEach(header -> {
                    var parts = header.split(":", 2);
                    message.headers().add(parts[0], parts[1].getBytes(UTF_8));
                });
        producer.send(message);
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
