package vn.vuonlen.checks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.vuonlen.checks.DeliveredService;
import vn.vuonlen.infrastructure.ChildProcess;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.TestSettings;

/**
 * A rebuild of the projections of households and a result of each, by a reporting-service that has nothing else, against a
 * consumer of the same topics with the same settings that only counts: the loop of Kafka's {@code ConsumerPerformance}, whose
 * library we do not have.
 */
final class RebuildBench implements ReportBench.Part {

    private static final List<String> TOPICS =
            List.of(BenchTopics.REVIEWS, BenchTopics.HOUSEHOLDS, BenchTopics.RESULTS);

    private static final String CONSUMED = "SELECT coalesce(sum(next_offset), 0) FROM consumer_offset";
    private static final String STORED =
            "SELECT (SELECT count(*) FROM review) + (SELECT count(*) FROM household) + (SELECT count(*) FROM result)";

    private final ReportEnvironment environment;
    private final String url;
    private final Map<String, String> settings;
    private final Process service;
    private final int port = FreePort.any();
    private final long events;

    RebuildBench(ReportEnvironment environment, int events) throws IOException, SQLException, InterruptedException {
        this.environment = environment;
        this.url = environment.urlOfAnother("rebuilt");
        this.settings = TestSettings.at(url);
        BenchTopics.create(settings);
        service = BenchServices.start(
                DeliveredService.command("reporting-service", port, BenchServices.JVM, settings),
                environment.folder.resolve("rebuilt.log"));
        BenchServices.await(new HouseholdClient(port), service, environment.folder);
        try (var topics = new BenchTopics(settings)) {
            this.events = topics.publishHouseholds(events / 2);
        }
        while (count(CONSUMED) < this.events) {
            Thread.sleep(200);
        }
    }

    @Override
    public List<Measurement> round() throws IOException, SQLException, InterruptedException {
        var floor = counted();
        var ours = rebuilt();
        ours.requireSame(floor);
        return List.of(floor, ours);
    }

    @Override
    public String ratios(Map<String, List<Measurement>> measured) {
        return String.format(
                Locale.ROOT,
                "rebuild=%.2f",
                Measurement.rate(measured.get("rebuild")) / Measurement.rate(measured.get("consumer")));
    }

    /** From the subscription to the last message. */
    private Measurement counted() {
        var cpu = environment.cpuSeconds(service);
        try (var consumer =
                new KafkaConsumer<>(likeTheService(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var prefix = BenchTopics.prefix(settings);
            consumer.subscribe(TOPICS.stream().map(topic -> prefix + topic).toList());
            long began = System.nanoTime();
            long read = 0;
            while (read < events) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return measurement("consumer", (System.nanoTime() - began) / 1e9, cpu, read);
        }
    }

    /** The settings of a consumer of the kit, in a group of its own. */
    private Map<String, Object> likeTheService() {
        var like = new HashMap<String, Object>();
        like.put("bootstrap.servers", BenchTopics.bootstrap(settings));
        like.put("group.id", UUID.randomUUID().toString());
        like.put("isolation.level", "read_committed");
        like.put("enable.auto.commit", false);
        like.put("auto.offset.reset", "earliest");
        like.put("partition.assignment.strategy", List.of(CooperativeStickyAssignor.class));
        like.put("max.poll.records", 5_000);
        like.put("max.partition.fetch.bytes", 4 * 1024 * 1024);
        like.put("session.timeout.ms", 6_000);
        like.put("heartbeat.interval.ms", 2_000);
        return like;
    }

    /** From its start to the moment in which the new tables took the place of the old ones, as the service tells. */
    private Measurement rebuilt() throws IOException, SQLException, InterruptedException {
        var cpu = environment.cpuSeconds(service);
        // A token lasts an hour, and the rounds may last longer.
        var client = new HouseholdClient(port);
        JsonNode rebuild = client.post("/v1/rebuilds", "");
        while (rebuild.path("state").asText().equals("RUNNING")) {
            Thread.sleep(100);
            rebuild = client.get("/v1/rebuilds/" + rebuild.path("id").asText());
        }
        if (!rebuild.path("state").asText().equals("SWITCHED")
                || rebuild.path("eventsRead").asLong() != events) {
            throw new IOException("A rebuild did not read %d events: %s".formatted(events, rebuild));
        }
        var took = Duration.between(time(rebuild, "startedAt"), time(rebuild, "endedAt"));
        return measurement("rebuild", took.toNanos() / 1e9, cpu, count(STORED));
    }

    private static OffsetDateTime time(JsonNode rebuild, String name) {
        return OffsetDateTime.parse(rebuild.path(name).asText());
    }

    private Measurement measurement(String side, double seconds, Cpu.Seconds before, long states) {
        var used = environment.cpuSeconds(service).since(before);
        return new Measurement(side, events, seconds, used, new double[0], "%012d".formatted(states));
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresProcess.USER, PostgresProcess.USER);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        ChildProcess.end(service);
    }
}
