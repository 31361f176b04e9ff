package vn.vuonlen.reporting.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells the service under test what its owners would, through the real topics, and waits until it was heard. */
public final class EventPublisher implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            "household.area.v1",
            "household.household.v1",
            "household.review.v1",
            "household.result.v1",
            "funding.programme.v1",
            "funding.budget.v1",
            "funding.allocation.v1",
            "funding.disbursement.v1");

    private final String prefix = setting("vuonlen.topic-prefix");
    private final KafkaProducer<String, byte[]> producer;
    private final Map<UUID, PublishedState> newest = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    public EventPublisher() {
        // One request at a time: where a new partition turns the first away and takes the second, the first is out of
        // order for ever.
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                setting("kafka.bootstrap.servers"),
                "linger.ms",
                5,
                "max.in.flight.requests.per.connection",
                1);
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(TOPICS.stream()
                            .map(t -> new NewTopic(prefix + t, 3, (short) 1))
                            .toList())
                    .values()
                    .forEach((topic, made) -> made.toCompletionStage()
                            .toCompletableFuture()
                            .exceptionally(EventPublisher::unlessThere)
                            .join());
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    public void tell(Collection<PublishedState> all) {
        ResultCounts.results(all).forEach(this::send);
        producer.flush();
    }

    public void tellRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        var message = new ProducerRecord<>(prefix + topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        producer.send(message);
        producer.flush();
    }

    /** Until the newest state of everything told was heard. */
    public void await(DataSource database) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> missing(database) == 0);
    }

    private long missing(DataSource database) throws SQLException {
        var things = newest.values();
        String sql = """
                SELECT count(*) FROM unnest(?, ?, ?) AS t (thing, epoch, version)
                WHERE NOT EXISTS (SELECT FROM consumed_version h
                    WHERE h.thing = t.thing AND (h.epoch, h.version) >= (t.epoch, t.version))""";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", things.stream().map(PublishedState::id).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int", things.stream().map(PublishedState::epoch).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            things.stream().map(PublishedState::version).toArray()));
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private void send(PublishedState told) {
        newest.merge(told.id(), told, (one, other) -> newer(one, other) ? one : other);
        var message = new ProducerRecord<>(prefix + told.topic(), told.id().toString(), bytes(told));
        headers(told).forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        producer.send(message);
    }

    private static boolean newer(PublishedState one, PublishedState other) {
        return one.epoch() != other.epoch() ? one.epoch() > other.epoch() : one.version() >= other.version();
    }

    private static Map<String, String> headers(PublishedState told) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                told.id() + ":" + told.epoch() + ":" + told.version(),
                "ce_source",
                "/vuonlen/test",
                "ce_type",
                "vn.vuonlen." + told.topic(),
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                told.id().toString(),
                "ce_version",
                Long.toString(told.version()),
                "ce_epoch",
                Integer.toString(told.epoch()),
                "content-type",
                "application/json");
    }

    private byte[] bytes(PublishedState told) {
        try {
            return json.writeValueAsBytes(told.value());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Void unlessThere(Throwable failure) {
        if (failure instanceof TopicExistsException || failure.getCause() instanceof TopicExistsException) {
            return null;
        }
        throw new IllegalStateException(failure);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
