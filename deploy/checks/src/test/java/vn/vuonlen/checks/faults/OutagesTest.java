package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
 * tried, since each reads in its own way: household and reporting by SQL of their own, funding through Hibernate.
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

    /** A path that a service answers from its database, and the status with which it does while that is empty. */
    private record Served(String service, KillableService victim, String path, int normally) {

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

        void awaitUnavailable(String path) {
            await(service).atMost(Duration.ofMinutes(1)).until(() -> status(path) == 503);
        }
    }

    @BeforeEach
    void allServicesAreReady() throws Exception {
        postgres = PostgresProcess.start(folder.resolve("postgres"), database);
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        services.add(served("household-service", "/v1/areas?limit=1", 200));
        services.add(served("funding-service", "/v1/budgets?limit=1", 200));
        services.add(served("reporting-service", "/v1/reports/poverty?area=11&year=2018", 404));
        services.forEach(Served::awaitReady);
    }

    private Served served(String service, String path, int normally) throws Exception {
        var own = service.replace("-service", "");
        postgres.createDatabaseIfAbsent(own);
        var settings = new HashMap<>(TestSettings.at(postgres.url(own)));
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        return new Served(service, new KillableService(service, settings), path, normally);
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
        for (var served : services) {
            assertEquals(served.normally(), served.status(served.path()), served.service());
        }
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
            assertEquals(served.normally(), served.status(served.path()), "reading needs no Kafka: " + served);
        }
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        services.forEach(Served::awaitReady);
    }

    private void withoutPostgres() throws Exception {
        postgres.close();
        for (var served : services) {
            served.awaitUnavailable(served.path());
            assertTrue(served.body(served.path()).contains("\"database-unavailable\""), served.service());
            assertEquals(503, served.status(READY), served.service());
            assertEquals(200, served.status(LIVE), "it is not restarted for its database: " + served);
        }
        postgres = PostgresProcess.start(folder.resolve("postgres"), database);
        services.forEach(Served::awaitReady);
        for (var served : services) {
            assertEquals(served.normally(), served.status(served.path()), served.service());
        }
    }
}
