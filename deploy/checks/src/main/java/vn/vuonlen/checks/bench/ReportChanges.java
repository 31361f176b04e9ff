package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * Results of the open review at a steady rate, whatever the service does with them, and a reader of the provisional report: how
 * long after its moment each result is counted in what he reads.
 */
final class ReportChanges implements AutoCloseable {

    private static final String KAFKA = "bootstrap.servers";
    private static final String RESULTS = "household.result.v1";
    private static final Pattern POOR = Pattern.compile("\"poor\":(\\d+)");

    private final ReportEnvironment environment;
    private final KafkaProducer<String, byte[]> producer;
    private final String review;
    private final String commune;

    ReportChanges(ReportEnvironment environment) throws SQLException {
        this.environment = environment;
        Map<String, Object> kafka = Map.of(KAFKA, environment.settings.get("kafka." + KAFKA), "linger.ms", 1);
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        this.review = environment.value("SELECT id FROM review WHERE step = 'SURVEYING'");
        this.commune = environment.value("SELECT id FROM area WHERE code = '11001'");
    }

    /** A consumer that finds a topic missing looks for it again after minutes only. */
    static void createTopics(Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, Object> kafka = Map.of(KAFKA, settings.get("kafka." + KAFKA));
        var topics = Stream.of(
                        "household.area.v1",
                        "household.household.v1",
                        "household.review.v1",
                        RESULTS,
                        "funding.programme.v1",
                        "funding.budget.v1",
                        "funding.allocation.v1",
                        "funding.disbursement.v1")
                .map(topic -> new NewTopic(settings.get("vuonlen.topic-prefix") + topic, 3, (short) 1))
                .toList();
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IOException("The topics were not created", e.getCause());
        }
    }

    /** The milliseconds from the moment of each change to the first answer that counts it. */
    double[] run(int changes, int perSecond) throws IOException {
        var token = TestTokens.of("province-officer", "11");
        var reader = environment.client("/v1/reports/poverty?area=11&year=2026&status=provisional", token);
        var seen = new double[changes];
        try (var connection = new RawClient.Connection(reader)) {
            int before = poor(connection);
            long began = System.nanoTime();
            var publishing = Thread.ofPlatform().daemon().start(() -> publish(changes, perSecond, began));
            for (int counted = 0; counted < changes; ) {
                int now = poor(connection) - before;
                double millis = (System.nanoTime() - began) / 1e6;
                for (; counted < now; counted++) {
                    seen[counted] = millis - 1_000.0 * counted / perSecond;
                }
                if (millis > 60_000 + 1_000.0 * changes / perSecond) {
                    publishing.interrupt();
                    throw new IOException("Only %d of %d changes were reported".formatted(counted, changes));
                }
            }
        }
        return Arrays.copyOf(seen, changes);
    }

    private static int poor(RawClient.Connection connection) throws IOException {
        var body = new String(connection.ask(), UTF_8);
        var found = POOR.matcher(body);
        if (!found.find()) {
            throw new IOException("Not a report: " + body);
        }
        return Integer.parseInt(found.group(1));
    }

    private void publish(int changes, int perSecond, long began) {
        for (int i = 0; i < changes && !Thread.currentThread().isInterrupted(); i++) {
            long moment = began + 1_000_000_000L * i / perSecond;
            for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            publish();
        }
        producer.flush();
    }

    private void publish() {
        var id = UUID.randomUUID().toString();
        var value = """
            {"id":"%s","householdId":"%s","reviewId":"%s","restatement":0,"year":2026,"areaId":"%s","ethnicMinority":true,\
            "class":"POOR","route":"INCOME","movement":"NEW"}\
            """.formatted(id, UUID.randomUUID(), review, commune);
        var message = new ProducerRecord<>(
                environment.settings.get("vuonlen.topic-prefix") + RESULTS, id, value.getBytes(UTF_8));
        List.of(
                        "ce_specversion:1.0",
                        "ce_id:" + id,
                        "ce_source:/vuonlen/bench",
                        "ce_type:vn.vuonlen." + RESULTS,
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

    @Override
    public void close() {
        producer.close();
    }
}
