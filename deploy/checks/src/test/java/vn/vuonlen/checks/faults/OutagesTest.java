package vn.vuonlen.checks.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.vuonlen.infrastructure.FreePort;
import vn.vuonlen.infrastructure.KafkaProcess;
import vn.vuonlen.infrastructure.PostgresProcess;
import vn.vuonlen.infrastructure.testing.AttackSize;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * All three services while something is away. Without PostgreSQL they answer 503 with the reason and recover by
 * themselves. Without Kafka, stopped, frozen or not there yet, nothing changes for callers: what is written waits, what is
 * read is as of the last event, and afterwards everything is published. The methods share the processes, and each leaves
 * them running.
 */
@Tag("attack-outages")
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class OutagesTest {

    private static final int ROUNDS = AttackSize.of(1, 20);
    private static final int SURVEYS = AttackSize.of(150, 1_000);
    private static final Duration OUTAGE = Duration.ofSeconds(AttackSize.of(6, 60));
    /** What a caller notices; only a wait for Kafka, which has time limits of seconds, takes so long. */
    private static final double PATIENCE_MILLIS = 3_000;

    private static final String READY = "/q/health/ready";
    private static final String KAFKA = "/q/health/group/kafka";
    private static final String TOKEN = TestTokens.of("auditor", "11");
    private static final String WAITING =
            "SELECT (SELECT count(*) FROM unpublished) + (SELECT count(*) FROM unfinished_republication)";
    private static final String POVERTY =
            "SELECT class IN ('POOR', 'NEAR_POOR') AS in_poverty, count(*) FROM result GROUP BY 1";
    private static final String HEARD_POVERTY = "SELECT in_poverty, count(*) FROM household_class GROUP BY 1";
    private static final String CLASSES =
            "SELECT concat_ws('/', class, ethnic_minority), count(*) FROM result GROUP BY 1";
    private static final String COUNTED_CLASSES = """
            SELECT concat_ws('/', class, ethnic_minority), sum(households) FROM result_count
             WHERE households > 0 GROUP BY 1
            """;

    private final int database = FreePort.any();
    private final int broker = FreePort.any();
    private final String prefix = UUID.randomUUID() + ".";
    private final List<Served> services = new ArrayList<>();
    private PostgresProcess postgres;
    private KafkaProcess kafka;
    private Office office;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    /** Paths that a service answers from its database, and the status of each. */
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

        void awaitKafka(int status) {
            await(service).atMost(Duration.ofMinutes(1)).until(() -> status(KAFKA) == status);
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

    /** Kafka comes last: no service needs it to start, and what was written before it is there is published. */
    @BeforeAll
    void everyServiceStartsWithoutKafka() throws Exception {
        postgres = PostgresProcess.start(folder.resolve("postgres"), database);
        var household = served(
                "household-service",
                Map.of("/v1/areas?limit=1", 200, "/v1/households/01890000-0000-7000-8000-000000000001", 404));
        var funding = served("funding-service", Map.of("/v1/budgets?limit=1", 200));
        // No target is set, and before the first areas were consumed the province itself is unknown.
        var reporting = served("reporting-service", Map.of("/v1/reports/poverty?area=99&year=2018", 422));
        services.forEach(Served::awaitReady);
        services.forEach(Served::answersNormally);
        office = new Office(household.victim(), funding.victim(), reporting.victim());
        office.openReview();
        office.importHouseholds(SURVEYS);
        office.survey();
        office.readPage();
        kafka = KafkaProcess.start(folder.resolve("kafka"), broker);
        office.openBudget();
        everythingIsTold();
    }

    private Served served(String service, Map<String, Integer> paths) throws Exception {
        var own = service.replace("-service", "");
        postgres.createDatabaseIfAbsent(own);
        var settings = new HashMap<>(TestSettings.at(postgres.url(own)));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + broker);
        settings.put("vuonlen.topic-prefix", prefix);
        var served = new Served(service, new KillableService(service, settings), paths);
        services.add(served);
        return served;
    }

    @AfterAll
    void everythingEnds() throws Exception {
        for (var served : services) {
            served.victim().close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void thereIsSomethingToSurvey() {
        office.importHouseholds(SURVEYS);
    }

    @Test
    void nothingChangesForCallersWhileTheBrokerIsStopped() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            thereIsSomethingToSurvey();
            whileAway(
                    "stopped", () -> kafka.close(), () -> kafka = KafkaProcess.start(folder.resolve("kafka"), broker));
        }
    }

    @Test
    void nothingChangesForCallersWhileTheBrokerIsFrozen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            thereIsSomethingToSurvey();
            whileAway("frozen", () -> signal("STOP"), () -> signal("CONT"));
        }
    }

    @FunctionalInterface
    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private void whileAway(String how, Act leave, Act comeBack) throws IOException, InterruptedException {
        var before = work();
        everythingIsTold();
        var asOf = office.readReport();
        leave.run();
        try {
            var away = work();
            System.out.printf("Kafka there: %s%nKafka %s: %s%n", before, how, away);
            assertTrue(away.longest() < PATIENCE_MILLIS, () -> "Kafka " + how + ": " + away);
            office.importHouseholds(10);
            assertEquals(asOf, office.readReport(), "the report says as of when it stands still");
            services.forEach(served -> served.awaitKafka(503));
            assertFalse(services.getFirst().body("/q/metrics").contains("vuonlen_unpublished_oldest_seconds 0.0"));
            for (var served : services) {
                served.answersNormally();
                assertEquals(200, served.status(READY), served.service());
                assertTrue(served.body("/q/metrics").contains("vuonlen_kafka_reachable 0.0"), served.service());
                served.victim().end();
                served.victim().start();
            }
            services.forEach(Served::awaitReady);
            office.survey();
            office.allocate();
        } finally {
            comeBack.run();
        }
        everythingIsTold();
    }

    /** What household-service told in the lost hours is gone everywhere, and what the restored one has is there. */
    @Test
    void reportsEqualAnOwnerThatWasRestored() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            thereIsSomethingToSurvey();
            office.survey();
            var figures = figures();
            restored(services.getFirst(), () -> {
                office.survey();
                office.importHouseholds(20);
                office.survey();
                everythingIsTold();
                assertNotEquals(figures, figures(), "nothing was told in the hours that are lost");
            });
            assertEquals(figures, figures());
            restored(services.get(1), () -> {
                office.allocate();
                everythingIsTold();
            });
        }
    }

    /** A copy is taken, something happens, the database is lost, and the copy takes its place. */
    private void restored(Served owner, Act lost) throws Exception {
        var name = owner.service().replace("-service", "");
        everythingIsTold();
        var maintenance = database("postgres");
        owner.victim().end();
        maintenance.run("CREATE DATABASE backup TEMPLATE " + name);
        owner.victim().start();
        owner.awaitReady();

        lost.run();

        owner.victim().end();
        maintenance.run("DROP DATABASE " + name + " WITH (FORCE)");
        maintenance.run("ALTER DATABASE backup RENAME TO " + name);
        startAgain(owner, "restored");
        everythingIsTold();
    }

    /** Whatever is written there later: an occasion is one by its text. */
    private static void startAgain(Served owner, String occasion) {
        owner.victim().start(Map.of("VUONLEN_OUTBOX_REPUBLISH", occasion + ' ' + Instant.now()));
        owner.awaitReady();
    }

    @Test
    void reportsEqualTheOwnersAfterKafkaLostEverything() throws Exception {
        office.survey();
        everythingIsTold();
        kafka.close();
        office.survey();
        kafka = KafkaProcess.start(folder.resolve("kafka-" + UUID.randomUUID()), broker);
        for (var owner : services.subList(0, 2)) {
            owner.victim().end();
            startAgain(owner, "Kafka lost");
        }
        everythingIsTold();
        office.survey();
        everythingIsTold();
    }

    private List<String> figures() {
        everythingIsTold();
        return office.readReport().subList(0, 3);
    }

    /** Surveys, allocations, pages and reports, one after the other. */
    private Latencies work() {
        var latencies = new Latencies();
        long until = System.nanoTime() + OUTAGE.toNanos();
        for (int done = 0; System.nanoTime() < until; done++) {
            if (office.hasSurveysLeft() && done < SURVEYS / 3) {
                latencies.measure("survey", office::survey);
            }
            latencies.measure("allocation", office::allocate);
            latencies.measure("page", office::readPage);
            latencies.measure("report", office::readReport);
        }
        return latencies;
    }

    /** Nothing waits any more, and what reporting-service counted is what the owners' databases hold. */
    private void everythingIsTold() {
        services.forEach(served -> served.awaitKafka(200));
        var households = database("household");
        var money = database("funding");
        var counted = database("reporting");
        await().atMost(Duration.ofMinutes(1)).until(() -> households.number(WAITING) + money.number(WAITING) == 0);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertEquals(households.counts(CLASSES), counted.counts(COUNTED_CLASSES));
            assertEquals(households.counts(POVERTY), money.counts(HEARD_POVERTY));
            assertEquals(
                    households.number("SELECT count(*) FROM household"),
                    counted.number("SELECT count(*) FROM household"));
            assertEquals(
                    money.number("SELECT count(*) FROM allocation"),
                    counted.number("SELECT count(*) FROM money WHERE stage = 'ALLOCATED'"));
        });
    }

    private ServiceDatabase database(String name) {
        return new ServiceDatabase(postgres.url(name));
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder(
                        "kill", "-" + name, Long.toString(kafka.process().pid()))
                .start();
        assertEquals(0, kill.waitFor());
    }

    @Test
    void withoutPostgresEveryServiceAnswersThatAndRecovers() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            services.forEach(Served::answersNormally);
            postgres.close();
            for (var served : services) {
                for (var path : served.paths().keySet()) {
                    served.awaitUnavailable(path);
                    assertTrue(served.body(path).contains("\"database-unavailable\""), served.service() + path);
                }
                assertEquals(503, served.status(READY), served.service());
                assertEquals(200, served.status("/q/health/live"), "it is not restarted for its database: " + served);
            }
            postgres = PostgresProcess.start(folder.resolve("postgres"), database);
            services.forEach(Served::awaitReady);
            services.forEach(Served::answersNormally);
        }
    }
}
