package vn.vuonlen.checks.observability;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vuonlen.checks.faults.KillableService;
import vn.vuonlen.checks.observability.SpanCollector.Collected;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** One trace from a caller's request through household-service, its outbox and Kafka to reporting-service, and its logs. */
@Timeout(300)
class TracesTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";
    private static final String REVIEWS = "household.review.v1";
    private static final Map<String, String> JSON_LOGS = Map.of("quarkus.log.console.json.enabled", "true");

    private final Map<String, String> owner = new HashMap<>(TestSettings.of(TestPostgres.create()));
    private final Map<String, String> reader = new HashMap<>(TestSettings.of(TestPostgres.create()));

    @Test
    void aChangeAndItsEffectElsewhereAreOneTrace() throws Exception {
        try (var collector = new SpanCollector();
                var household = started("household-service", owner, collector.settings());
                var reporting = started("reporting-service", reader, collector.settings())) {
            assertEquals(TRACE, openReview(household), "the request is named by its trace");

            var request = awaitSpan(collector, "household-service", "POST /v1/reviews");
            assertEquals(TRACE + " " + CALLERS_SPAN, request.trace() + " " + request.parent());
            var effect = awaitSpan(collector, "reporting-service", "process " + REVIEWS);
            assertEquals(TRACE + " " + request.span(), effect.trace() + " " + effect.parent());

            publishUnreadable();
            var line = awaitLine(reporting);
            assertEquals(TRACE, line.at("/mdc/traceId").asText(), line.toString());
            assertTrue(line.at("/mdc/spanId").asText().matches("[0-9a-f]{16}"), line.toString());
        }
    }

    /** By gRPC, the exporter's default, for which Vert.x alone is in the services: none of gRPC's own transports. */
    @Test
    void spansAreExportedByGrpc() throws Exception {
        try (var collector = new GrpcSpans();
                var household = started("household-service", owner, collector.settings())) {
            openReview(household);
            await().atMost(LIMIT).until(() -> collector.contain("POST /v1/reviews"));
        }
    }

    /** As delivered, although the address of a collector is set. */
    @Test
    void withoutACollectorNothingIsTraced() throws Exception {
        try (var collector = new SpanCollector();
                var household = started("household-service", owner, endpointAlone(collector))) {
            assertNotEquals(TRACE, openReview(household));
            household.end();
            assertTrue(collector.isEmpty(), "what a process has not sent yet it sends when it ends");
        }
    }

    private static Map<String, String> endpointAlone(SpanCollector collector) {
        var settings = new HashMap<>(collector.settings());
        settings.remove("quarkus.otel.sdk.disabled");
        return settings;
    }

    private KillableService started(String service, Map<String, String> settings, Map<String, String> tracing)
            throws IOException {
        settings.putAll(tracing);
        settings.putAll(JSON_LOGS);
        settings.put("vuonlen.topic-prefix", owner.get("vuonlen.topic-prefix"));
        var running = new KillableService(service, settings);
        await(service).atMost(LIMIT).until(running::ready);
        return running;
    }

    /** @return the id of the request */
    private static String openReview(KillableService household) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(household.at("/v1/reviews"))
                .header("Authorization", "Bearer " + TestTokens.of("province-officer", "11"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "open-2017")
                .header("traceparent", "00-" + TRACE + "-" + CALLERS_SPAN + "-01")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"year": 2017, "kind": "PERIODIC", "standard": "59-2015", "standardVersion": 1, "area": "11"}
                        """))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, ofString());
            assertEquals(201, answer.statusCode(), answer.body());
            return answer.headers().firstValue("X-Request-Id").orElseThrow();
        }
    }

    private static Collected awaitSpan(SpanCollector collector, String service, String name) {
        return await(service + ": " + name)
                .atMost(LIMIT)
                .until(() -> collector.find(service, name), Optional::isPresent)
                .orElseThrow();
    }

    /** Of the same trace, so that its dead letter is logged under it. */
    private void publishUnreadable() {
        var settings = Map.<String, Object>of("bootstrap.servers", owner.get("kafka.bootstrap.servers"));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var unreadable = new ProducerRecord<>(
                    owner.get("vuonlen.topic-prefix") + REVIEWS, "key".getBytes(UTF_8), "no JSON".getBytes(UTF_8));
            unreadable.headers().add("traceparent", ("00-" + TRACE + "-" + CALLERS_SPAN + "-01").getBytes(UTF_8));
            producer.send(unreadable);
        }
    }

    private static JsonNode awaitLine(KillableService service) {
        return await("a line of the log")
                .atMost(LIMIT)
                .until(
                        () -> service.log()
                                .lines()
                                .filter(line -> line.startsWith("{") && line.contains("Dead letter"))
                                .findFirst(),
                        Optional::isPresent)
                .map(TracesTest::parsed)
                .orElseThrow();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
