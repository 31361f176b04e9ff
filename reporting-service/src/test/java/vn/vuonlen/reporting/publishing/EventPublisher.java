package vn.vuonlen.reporting.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.republication.RepublicationCompleted;
import vn.vuonlen.reporting.answers.KnownVersions;
import vn.vuonlen.reporting.provenance.FigureVersions;
import vn.vuonlen.reporting.provenance.FigureYears;

/** Publishes to the real topics what the owners of the events would, and waits until the service has consumed it. */
public final class EventPublisher implements AutoCloseable {

    private static final List<String> TOPICS = List.of(
            "household.area.v1",
            "household.household.v1",
            "household.review.v1",
            "household.result.v1",
            "funding.programme.v1",
            "funding.budget.v1",
            "funding.allocation.v1",
            "funding.disbursement.v1",
            "household.totals.v1",
            "funding.totals.v1");

    private static final int PARTITIONS = 3;

    /** The prefixes of the topics that are there. */
    private static final Set<String> CREATED = new HashSet<>();

    private final String prefix = setting("vuonlen.topic-prefix");
    private final KafkaProducer<String, byte[]> producer;
    private final Map<UUID, PublishedState> newest = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    public EventPublisher() {
        // One request at a time: a new partition may reject the first of two and accept the second, out of order for
        // good.
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                setting("kafka.bootstrap.servers"),
                "linger.ms",
                5,
                "max.in.flight.requests.per.connection",
                1);
        createTopics(prefix, kafka);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
    }

    private static synchronized void createTopics(String prefix, Map<String, Object> kafka) {
        if (CREATED.contains(prefix)) {
            return;
        }
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(TOPICS.stream()
                            .map(t -> new NewTopic(prefix + t, PARTITIONS, (short) 1))
                            .toList())
                    .values()
                    .forEach((topic, made) -> made.toCompletionStage()
                            .toCompletableFuture()
                            .exceptionally(EventPublisher::unlessItExists)
                            .join());
        }
        CREATED.add(prefix);
    }

    public void publish(Collection<PublishedState> events) {
        ResultCounts.addedTo(events).forEach(this::send);
        producer.flush();
    }

    public void publishRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        var message = new ProducerRecord<>(prefix + topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        producer.send(message);
        producer.flush();
    }

    /** The owner has published all things of the topic again under the epoch. */
    public void completeRepublication(String topic, int epoch) {
        var republication = new RepublicationCompleted(epoch, PARTITIONS);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var end = new ProducerRecord<>(
                    prefix + topic, partition, new String(republication.key(), UTF_8), republication.value());
            republication
                    .headers("test", topic, partition, Instant.now())
                    .forEach((name, text) -> end.headers().add(name, text.getBytes(UTF_8)));
            producer.send(end);
        }
        producer.flush();
    }

    /** The ends of the logs, each as {@code topic partition offset}. */
    public static List<String> ends() {
        String prefix = setting("vuonlen.topic-prefix");
        var latest = TOPICS.stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(prefix + topic, i)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")))) {
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .map(end -> end.getKey().topic() + " " + end.getKey().partition() + " "
                            + end.getValue().offset())
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Kafka lost the topic, and it was created again. */
    public static void createAgain(String topic) {
        String name = setting("vuonlen.topic-prefix") + topic;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", setting("kafka.bootstrap.servers")))) {
            admin.deleteTopics(List.of(name)).all().get();
            Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the newest version of everything published is consumed, and the notification of it has arrived. */
    public void awaitConsumed(DataSource database) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> missing(database) == 0);
        awaitNotified(database);
    }

    /** Waits until the service knows of every change of figures. */
    public static void awaitNotified(DataSource database) {
        var known = CDI.current().select(KnownVersions.class).get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    try (var connection = database.getConnection()) {
                        var stored = FigureVersions.read(connection);
                        return known.current()
                                .filter(now -> now.hold(stored, FigureYears.ALL))
                                .isPresent();
                    }
                });
    }

    private long missing(DataSource database) throws SQLException {
        String sql = """
            SELECT count(*) FROM unnest(?, ?, ?) AS t (thing, epoch, version)
            WHERE NOT EXISTS (SELECT FROM consumed_version c
                WHERE c.thing = t.thing AND (c.epoch, c.version) >= (t.epoch, t.version))\
            """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            ArrayParameters.of(newest.values())
                    .column("uuid", PublishedState::id)
                    .column("int", PublishedState::epoch)
                    .column("bigint", PublishedState::version)
                    .bind(statement, 1);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private void send(PublishedState event) {
        newest.merge(event.id(), event, (one, other) -> newer(one, other) ? one : other);
        var message = new ProducerRecord<>(prefix + event.topic(), event.id().toString(), bytes(event));
        headers(event).forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        producer.send(message);
    }

    private static boolean newer(PublishedState one, PublishedState other) {
        return one.epoch() != other.epoch() ? one.epoch() > other.epoch() : one.version() >= other.version();
    }

    private static Map<String, String> headers(PublishedState event) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.id() + ":" + event.epoch() + ":" + event.version(),
                "ce_source",
                "/vuonlen/test",
                "ce_type",
                "vn.vuonlen." + event.topic(),
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                event.id().toString(),
                "ce_version",
                Long.toString(event.version()),
                "ce_epoch",
                Integer.toString(event.epoch()),
                "content-type",
                "application/json");
    }

    private byte[] bytes(PublishedState event) {
        try {
            return json.writeValueAsBytes(event.value());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Void unlessItExists(Throwable failure) {
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
