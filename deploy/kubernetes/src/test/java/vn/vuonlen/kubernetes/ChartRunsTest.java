package vn.vuonlen.kubernetes;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.testing.TestKafka;

/**
 * What the chart says of the services is true: they are migrated by its Job and run by its Deployment, outside of local
 * mode, with its variables, its settings and its database roles, on a real PostgreSQL and Kafka.
 */
@Timeout(300)
class ChartRunsTest {
    private static final Manifests DEMO = Chart.render("demo");
    private static final String PREFIX = TestKafka.freshPrefix();
    private static final Map<String, ServiceDatabase> DATABASES = new HashMap<>();
    private static final Map<String, RenderedProcess> PODS = new HashMap<>();
    private static final Map<String, Integer> PORTS = new HashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void migrateAndRun() throws Exception {
        for (var service : ServiceFacts.all()) {
            DATABASES.put(service.key(), ServiceDatabase.create());
        }
        var jobs = new HashMap<String, RenderedProcess>();
        for (var service : DATABASES.keySet()) {
            jobs.put(service, job(service));
        }
        for (var job : jobs.entrySet()) {
            assertEquals(0, job.getValue().exitCode(), job.getValue().log());
        }
        for (var service : DATABASES.keySet()) {
            PORTS.put(service, FreePort.any());
            PODS.put(service, pod(service, DATABASES.get(service), PORTS.get(service)));
        }
        for (var service : DATABASES.keySet()) {
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                assertTrue(PODS.get(service).isAlive(), PODS.get(service).log());
                return status(service, "/q/health/ready") == 200;
            });
        }
    }

    @AfterAll
    static void end() {
        PODS.values().forEach(RenderedProcess::close);
    }

    @Test
    void theProbesAskAtPathsThatAreServed() throws Exception {
        for (var service : DATABASES.keySet()) {
            var container = container("Deployment", service);
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                var path = container.path(probe).at("/httpGet/path").asText();
                assertEquals(200, status(service, path), service + path);
            }
            assertEquals(200, status(service, "/q/metrics"));
        }
    }

    /** Quarkus names a setting that nobody reads; one of ours that nobody reads would have ended the start. */
    @Test
    void everySettingOfTheChartExists() throws Exception {
        for (var service : DATABASES.keySet()) {
            assertFalse(
                    PODS.get(service).log().contains("Unrecognized configuration"),
                    PODS.get(service).log());
        }
    }

    @Test
    void thePodsOwnNothingAndMayReadAndWriteEverything() throws Exception {
        for (var database : DATABASES.values()) {
            assertEquals(List.of(), database.query("""
                    SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace AND nspname = 'public'
                    WHERE relkind IN ('r', 'p', 'v') AND NOT (has_table_privilege('SERVICE', c.oid, 'SELECT')
                        AND has_table_privilege('SERVICE', c.oid, 'INSERT') AND has_table_privilege('SERVICE', c.oid, 'UPDATE')
                        AND has_table_privilege('SERVICE', c.oid, 'DELETE'))
                       OR relkind = 'S' AND NOT has_sequence_privilege('SERVICE', c.oid, 'USAGE')"""));
            assertEquals(List.of(), database.query("SELECT relname FROM pg_class WHERE relowner = 'SERVICE'::regrole"));
            for (var forbidden : List.of(
                    "ALTER TABLE area ADD COLUMN spare int",
                    "DROP TABLE area",
                    "TRUNCATE area",
                    "CREATE TABLE spare (id int)",
                    "ALTER TABLE audit DISABLE TRIGGER ALL")) {
                assertThrows(SQLException.class, () -> database.executeAs(database.pods(), forbidden), forbidden);
            }
        }
        for (var pod : PODS.values()) {
            assertFalse(pod.log().contains("permission denied"), pod.log());
        }
    }

    /** So that a new version waits for its migration, and is not ready before it. */
    @Test
    void noPodStartsOnASchemaThatIsOlderThanItsCode() throws Exception {
        var older = ServiceDatabase.create();
        try (var pod = pod("funding", older, FreePort.any())) {
            assertNotEquals(0, pod.exitCode());
            assertTrue(pod.log().contains("FlywayValidateException"), pod.log());
        }
    }

    @Test
    void theTopicsAreThoseThatTheServicesCreateAndConsume() throws Exception {
        var published = new TreeMap<String, Integer>();
        ServiceFacts.all().forEach(service -> published.putAll(service.publishes()));
        try (var kafka = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrap()))) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertEquals(published, new TreeMap<>(topics(kafka))));
            for (var service : ServiceFacts.all()) {
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(
                                () -> assertEquals(new TreeSet<>(service.consumes()), consumed(kafka, service.key())));
            }
        }
    }

    private static Map<String, Integer> topics(Admin kafka) throws Exception {
        var names = kafka.listTopics().names().get().stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        return kafka.describeTopics(names).allTopicNames().get().values().stream()
                .collect(toMap(
                        topic -> topic.name().substring(PREFIX.length()),
                        topic -> topic.partitions().size()));
    }

    private static Set<String> consumed(Admin kafka, String service) throws Exception {
        var group = PREFIX + service + "-service";
        if (kafka.listGroups().all().get().stream()
                .noneMatch(listed -> listed.groupId().equals(group))) {
            return Set.of();
        }
        return kafka.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .map(partition -> partition.topic().substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RenderedProcess job(String service) throws IOException {
        var database = DATABASES.get(service);
        var variables = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.owner(),
                "QUARKUS_DATASOURCE_PASSWORD", "any"));
        return new RenderedProcess(
                service, container("Job", service), "", Map.of(), variables, folder.resolve(service + "-job"));
    }

    private static RenderedProcess pod(String service, ServiceDatabase database, int port) throws IOException {
        var container = container("Deployment", service);
        var secrets = secrets(container);
        secrets.put("QUARKUS_DATASOURCE_USERNAME", database.pods());
        var settings = Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "kafka.bootstrap.servers", TestKafka.bootstrap(),
                "vuonlen.topic-prefix", PREFIX,
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.port", Integer.toString(port));
        var properties = DEMO.get("ConfigMap", Chart.RELEASE + "-" + service)
                .path("data")
                .path("application.properties")
                .asText();
        return new RenderedProcess(service, container, properties, settings, secrets, folder.resolve(database.name()));
    }

    /** What the operators' page makes with {@code openssl rand -base64 32}. */
    private static Map<String, String> secrets(JsonNode container) {
        var random = new Random(container.path("name").asText().hashCode());
        return Manifests.each(container.path("env"))
                .collect(toMap(variable -> variable.path("name").asText(), variable -> {
                    var key = new byte[32];
                    random.nextBytes(key);
                    return Base64.getEncoder().encodeToString(key);
                }));
    }

    private static JsonNode container(String kind, String service) {
        return DEMO.of(kind)
                .filter(workload -> Manifests.podLabels(workload)
                        .get("app.kubernetes.io/name")
                        .equals(service + "-service"))
                .map(workload -> Manifests.pod(workload).at("/containers/0"))
                .findFirst()
                .orElseThrow();
    }

    private static int status(String service, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORTS.get(service) + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
