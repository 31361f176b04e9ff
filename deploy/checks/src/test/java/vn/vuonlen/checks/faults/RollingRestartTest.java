package vn.vuonlen.checks.faults;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * Two processes of household-service behind a proxy that goes by their readiness are restarted in turn while households are
 * registered. No registration fails and none is lost. Without the delay between not ready and the end, some do.
 */
@Tag("attack-restarts")
@Timeout(900)
class RollingRestartTest {

    private static final int ROUNDS = AttackSize.of(1, 10);
    private static final int CLIENTS = 6;
    private static final String OFFICER = TestTokens.of("commune-officer", "11");
    private static final String HOUSEHOLD = """
            {"id": "%s", "area": "03163", "registeredOn": "2018-01-01", "members": [{"name": "Giàng A Páo", "sex": "M",
             "birthDate": "1986", "ethnicGroup": "23", "relationship": "HEAD"}]}
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean restarted = new AtomicBoolean();

    @Test
    void noRequestIsLost() throws Exception {
        String name = TestPostgres.create();
        var settings = new HashMap<>(TestSettings.of(name));
        settings.put("quarkus.shutdown.delay", "2S");
        // The machine of the build may be so busy that a service would refuse for want of a connection.
        settings.put("quarkus.datasource.jdbc.acquisition-timeout", "30S");
        try (var one = new KillableService("household-service", settings);
                var other = new KillableService("household-service", settings);
                var proxy = new RoundRobin(List.of(one.address(), other.address()));
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> proxy.isReady(one.address()) && proxy.isReady(other.address()));

            var answers = new ArrayList<Future<Map<Integer, Integer>>>();
            for (int client = 0; client < CLIENTS; client++) {
                answers.add(threads.submit(() -> register(proxy.address())));
            }
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    restart(one, proxy);
                    restart(other, proxy);
                }
            } finally {
                restarted.set(true);
            }

            var byStatus = new TreeMap<Integer, Integer>();
            for (var answered : answers) {
                answered.get().forEach((status, count) -> byStatus.merge(status, count, Integer::sum));
            }
            int registered = byStatus.getOrDefault(201, 0);
            assertEquals(Map.of(201, registered), byStatus, "the number of answers by their status");
            assertEquals(
                    registered, new ServiceDatabase(TestPostgres.url(name)).number("SELECT count(*) FROM household"));
        } finally {
            TestPostgres.drop(name);
        }
    }

    private static void restart(KillableService service, RoundRobin proxy) throws InterruptedException {
        service.end();
        service.start();
        await().atMost(Duration.ofMinutes(3)).until(() -> service.ready() && proxy.isReady(service.address()));
    }

    private Map<Integer, Integer> register(URI proxy) throws IOException, InterruptedException {
        var byStatus = new HashMap<Integer, Integer>();
        while (!restarted.get()) {
            var request = HttpRequest.newBuilder(proxy.resolve("/v1/households"))
                    .header("Authorization", "Bearer " + OFFICER)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(HOUSEHOLD.formatted(UUID.randomUUID())))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            byStatus.merge(http.send(request, discarding()).statusCode(), 1, Integer::sum);
        }
        return byStatus;
    }
}
