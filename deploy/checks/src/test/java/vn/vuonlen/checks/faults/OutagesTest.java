package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * While PostgreSQL or Kafka is away every service says so with 503 and a reason; it recovers without anybody's help. All
 * three live through the same outages, since each reads in its own way: household and reporting by SQL of their own,
 * funding through Hibernate.
 */
@Timeout(900)
class OutagesTest {

    private static final String READY = "/q/health/ready";
    private static final String LIVE = "/q/health/live";
    private static final String TOKEN = TestTokens.of("auditor", "11");

    private final int database = FreePort.any();
    private final int broker = FreePort.any();
    private final List<Served> all = new ArrayList<>();
    private PostgresProcess postgres;
    private KafkaProcess kafka;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    /** A question that a service answers from its database, and what it answers from an empty one. */
    private record Served(String service, KillableService victim, String question, int answer) {

        int status(String path) {
            return victim.get(path, TOKEN).map(said -> said.statusCode()).orElse(0);
        }

        String said(String path) {
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
        postgres = PostgresProcess.start(Files.createDirectories(folder.resolve("postgres")), database);
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        all.add(served("household-service", "/v1/areas?limit=1", 200));
        all.add(served("funding-service", "/v1/budgets?limit=1", 200));
        all.add(served("reporting-service", "/v1/reports/poverty?area=11&year=2018", 404));
        all.forEach(Served::awaitReady);
    }

    private Served served(String service, String question, int answer) throws Exception {
        var settings = new HashMap<>(new Suite().start());
        var own = service.replace("-service", "");
        postgres.createDatabaseIfAbsent(own);
        settings.put("quarkus.datasource.jdbc.url", postgres.url(own));
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        return new Served(service, new KillableService(service, settings), question, answer);
    }

    @AfterEach
    void everythingEnds() throws Exception {
        for (var served : all) {
            served.victim().close();
        }
        kafka.close();
        postgres.close();
    }

    @Test
    void everyServiceSaysWhatIsAwayAndRecovers() throws Exception {
        for (var served : all) {
            assertEquals(served.answer(), served.status(served.question()), served.service());
        }
        withoutKafka();
        withoutPostgres();
    }

    private void withoutKafka() throws IOException, InterruptedException {
        kafka.close();
        for (var served : all) {
            served.awaitUnavailable(READY);
            assertTrue(served.said(READY).contains("kafka"), served.service());
            assertEquals(served.answer(), served.status(served.question()), "reading needs no Kafka: " + served);
        }
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        all.forEach(Served::awaitReady);
    }

    private void withoutPostgres() throws Exception {
        postgres.close();
        for (var served : all) {
            served.awaitUnavailable(served.question());
            assertTrue(served.said(served.question()).contains("\"database-unavailable\""), served.service());
            assertEquals(503, served.status(READY), served.service());
            assertEquals(200, served.status(LIVE), "nobody kills it for its database: " + served);
        }
        postgres = PostgresProcess.start(folder.resolve("postgres"), database);
        all.forEach(Served::awaitReady);
        for (var served : all) {
            assertEquals(served.answer(), served.status(served.question()), served.service());
        }
    }
}
