package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * While PostgreSQL or Kafka is away every service answers 503 with the reason, and recovers by itself. All three are
 * tried, and in each what it reads by SQL of its own and what it reads through Hibernate.
 */
@Tag("attack-outages")
@Timeout(900)
class OutagesTest {

    private static final int ROUNDS = AttackSize.of(1, 20);
    private static final String READY = "/q/health/ready";
    private static final String LIVE = "/q/health/live";
    private static final String TOKEN = TestTokens.of("auditor", "11");

    private final int database = FreePort.any();
    private final int broker = FreePort.any();
    private final List<Served> services = new ArrayList<>();
    private PostgresProcess postgres;
    private KafkaProcess kafka;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    /** Paths that a service answers from its database, and the status of each while that is empty. */
    private record Served(String service, KillableService victim, Map<String, Integer> paths) {

        int status(String path) {
            return victim.get(path, TOKEN)
                    .map(response -> response.statusCode())
                    .orElse(0);
        }

        String body(String path) {
            return victim.get(path, TOKEN).orElseThrow().body().toLowerCase(Locale.ROOT);
        }

        void awaitReady() {
            await(service).atMost(Duration.ofMinutes(3)).until(victim::ready);
        }

        /** Also in the moment in which connections break: 500 would tell the caller not to try again. */
        void awaitUnavailable(String path) {
            await(service + path).atMost(Duration.ofMinutes(1)).until(() -> {
                int status = status(path);
                assertNotEquals(500, status, service + path);
                return status == 503;
            });
        }

        void answersNormally() {
            paths.forEach((path, normally) -> assertEquals(normally, status(path), service + path));
        }
    }

    @BeforeEach
    void allServicesAreReady() throws Exception {
        postgres = PostgresProcess.start(folder.resolve("postgres"), database);
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        services.add(served(
                "household-service",
                Map.of("/v1/areas?limit=1", 200, "/v1/households/01890000-0000-7000-8000-000000000001", 404)));
        services.add(served("funding-service", Map.of("/v1/budgets?limit=1", 200)));
        services.add(served(
                "reporting-service",
                Map.of("/v1/reports/poverty?area=11&year=2018", 404, "/v1/targets?area=11&year=2018", 404)));
        services.forEach(Served::awaitReady);
    }

    private Served served(String service, Map<String, Integer> paths) throws Exception {
        var own = service.replace("-service", "");
        postgres.createDatabaseIfAbsent(own);
        var settings = new HashMap<>(TestSettings.at(postgres.url(own)));
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        return new Served(service, new KillableService(service, settings), paths);
    }

    @AfterEach
    void everythingEnds() throws Exception {
        for (var served : services) {
            served.victim().close();
        }
        kafka.close();
        postgres.close();
    }

    @Test
    void everyServiceAnswersWhatIsAwayAndRecovers() throws Exception {
        services.forEach(Served::answersNormally);
        for (int round = 0; round < ROUNDS; round++) {
            withoutKafka();
            withoutPostgres();
        }
    }

    private void withoutKafka() throws IOException, InterruptedException {
        kafka.close();
        for (var served : services) {
            served.awaitUnavailable(READY);
            assertTrue(served.body(READY).contains("kafka"), served.service());
            served.answersNormally();
        }
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        services.forEach(Served::awaitReady);
    }

    private void withoutPostgres() throws Exception {
        postgres.close();
        for (var served : services) {
            for (var path : served.paths().keySet()) {
                served.awaitUnavailable(path);
                assertTrue(served.body(path).contains("\"database-unavailable\""), served.service() + path);
            }
            assertEquals(503, served.status(READY), served.service());
            assertEquals(200, served.status(LIVE), "it is not restarted for its database: " + served);
        }
        postgres = PostgresProcess.start(folder.resolve("postgres"), database);
        services.forEach(Served::awaitReady);
        services.forEach(Served::answersNormally);
    }
}
