package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** While PostgreSQL or Kafka is away a service says so with 503 and a reason; it recovers without anybody's help. */
class OutagesTest {

    private static final String AREAS = "/v1/areas?limit=1";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    @Timeout(300)
    void aServiceSaysWhatIsAwayAndRecovers() throws Exception {
        int database = FreePort.any();
        int broker = FreePort.any();
        var postgres = PostgresProcess.start(Files.createDirectories(folder.resolve("postgres")), database);
        var kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        var settings = new HashMap<>(new Suite().start());
        settings.put("quarkus.datasource.jdbc.url", postgres.url("postgres"));
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        var token = TestTokens.of("operator", "11");
        try (var service = new Victim("household-service", settings)) {
            await().atMost(Duration.ofSeconds(60)).until(service::ready);
            assertEquals(200, service.get(AREAS, token).orElseThrow().statusCode());

            kafka.close();
            await().atMost(Duration.ofSeconds(40)).until(() -> status(service, "/q/health/ready", null) == 503);
            assertTrue(service.get("/q/health/ready", null)
                    .orElseThrow()
                    .body()
                    .toLowerCase(Locale.ROOT)
                    .contains("kafka"));
            assertEquals(200, status(service, AREAS, token), "reading and writing need no Kafka");
            kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
            await().atMost(Duration.ofSeconds(60)).until(service::ready);

            postgres.close();
            await().atMost(Duration.ofSeconds(40)).until(() -> status(service, AREAS, token) == 503);
            assertTrue(service.get(AREAS, token).orElseThrow().body().contains("\"database-unavailable\""));
            assertEquals(503, status(service, "/q/health/ready", null));
            assertEquals(200, status(service, "/q/health/live", null), "nobody kills it for its database");
            postgres = PostgresProcess.start(folder.resolve("postgres"), database);
            await().atMost(Duration.ofSeconds(60)).until(service::ready);
            assertEquals(200, status(service, AREAS, token));
        } finally {
            kafka.close();
            postgres.close();
        }
    }

    private static int status(Victim service, String path, String token) {
        return service.get(path, token).map(answer -> answer.statusCode()).orElse(0);
    }
}
