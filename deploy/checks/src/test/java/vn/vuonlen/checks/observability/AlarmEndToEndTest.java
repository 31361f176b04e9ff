package vn.vuonlen.checks.observability;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.checks.faults.KillableService;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.observability.ObservabilityFolder;
import vn.vuonlen.observability.PrometheusTool;

/**
 * Kafka leaves household-service, somebody opens a review, and whoever is on call hears of it; Kafka comes back, and they
 * hear that it is over. At full size with the rules as they are, in the sample with shorter times.
 */
@Tag("attack-alarm")
@Timeout(300)
class AlarmEndToEndTest {

    private static final boolean AS_THEY_ARE = AttackSize.of(0, 1) == 1;
    private static final Duration LONGEST = Duration.ofMinutes(AttackSize.of(2, 15));
    private static final String UNPUBLISHED = "VuonlenChangesUnpublished";
    private static final String UNREACHABLE = "VuonlenKafkaUnreachable";
    private static final String OFFICER = TestTokens.of("province-officer", "11");

    @TempDir
    Path folder;

    @Test
    void anOutageOfKafkaReachesTheWebhookAndSoDoesItsEnd() throws Exception {
        PrometheusTool.PROMETHEUS.orSkip();
        int broker = FreePort.any();
        var settings = new HashMap<>(TestSettings.of(TestPostgres.create()));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + broker);
        var kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        try (var household = new KillableService("household-service", settings)) {
            await().atMost(LONGEST).until(household::ready);
            await().atMost(LONGEST)
                    .until(() -> household
                            .get("/q/metrics", null)
                            .orElseThrow()
                            .body()
                            .contains("vuonlen_unpublished 0.0"));
            try (var servers = new AlarmServers(folder, rules(), household.at("/q/metrics"))) {
                long since = System.nanoTime();
                kafka.close();
                openReview(household);

                var firing = awaitNotice(servers, UNPUBLISHED, "firing");
                System.out.printf("The webhook heard it %d s after Kafka was stopped%n", seconds(since));
                assertEquals("household-service", firing.at("/labels/job").asText());
                assertEquals("dien-bien", firing.at("/labels/namespace").asText());
                assertEquals("warning", firing.at("/labels/severity").asText());
                assertTrue(firing.at("/annotations/summary")
                        .asText()
                        .startsWith("A change of household-service has been waiting for "));
                var runbook = firing.at("/annotations/runbook_url").asText();
                assertTrue(Files.exists(
                        ObservabilityFolder.file(".").resolve("../..").resolve(runbook)));
                awaitNotice(servers, UNREACHABLE, "firing");
                assertEquals(Optional.empty(), servers.notice("VuonlenDatabaseUnreachable", "firing"));

                since = System.nanoTime();
                kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
                awaitNotice(servers, UNPUBLISHED, "resolved");
                awaitNotice(servers, UNREACHABLE, "resolved");
                System.out.printf("and that it is over %d s after Kafka was started%n", seconds(since));
            }
        } finally {
            kafka.close();
        }
    }

    private static JsonNode awaitNotice(AlarmServers servers, String alarm, String status) {
        return await(alarm + " " + status)
                .atMost(LONGEST)
                .until(() -> servers.notice(alarm, status), Optional::isPresent)
                .orElseThrow();
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private static void openReview(KillableService household) {
        var answer = household.post("/v1/reviews", OFFICER, "application/json", """
                {"year": 2017, "kind": "PERIODIC", "standard": "59-2015", "standardVersion": 1, "area": "11"}
                """);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private Path rules() throws IOException {
        var rules = ObservabilityFolder.file("rules/vuonlen.yaml");
        return AS_THEY_ARE
                ? rules
                : Files.writeString(
                        folder.resolve("rules.yaml"),
                        Files.readString(rules)
                                .replaceAll("for: \\d+m", "for: 2s")
                                .replace(
                                        "vuonlen_unpublished_oldest_seconds) > 60",
                                        "vuonlen_unpublished_oldest_seconds) > 2"));
    }
}
