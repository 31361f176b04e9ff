package vn.vuonlen.reporting.projection;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.consumer.SecondConsumer;
import vn.vuonlen.reporting.provenance.Snapshots;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The projections are built again beside those that are served, and take their place, whatever happens meanwhile. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(ShortPolls.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {

    /** Those that publish thousands of events: each later rebuild would read them again, in polls of some dozens. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String HOUSEHOLDS = "household.household.v1";
    private static final String REVIEWS = "household.review.v1";
    private static final String PROGRAMMES = "funding.programme.v1";
    private static final String BUDGETS = "funding.budget.v1";

    /** A session that fills the new tables holds the row of the rebuild. */
    private static final String KILL_THE_SECOND = """
            SELECT pg_terminate_backend(pid)::text FROM pg_locks
             WHERE relation = 'projection_rebuild'::regclass AND mode = 'RowShareLock' AND pid <> pg_backend_pid()
            """;

    /** The exchange waits for those who read. */
    private static final String WAITING = """
            SELECT count(*) FROM pg_locks
             WHERE relation = 'served_generation'::regclass AND mode = 'AccessExclusiveLock' AND NOT granted
            """;

    @Inject
    DataSource database;

    @Inject
    Snapshots snapshots;

    @Inject
    SecondConsumer second;

    @Test
    @Order(LAST)
    void theSameRowsAreServedAfterIt() throws SQLException {
        var areas = new AreaFixture("same-");
        var gone = programme();
        publish(new RandomHouseholds(new Random(18), areas));
        try (var publisher = new EventPublisher()) {
            publisher.publishRaw(HOUSEHOLDS, "x", "no json".getBytes(UTF_8), Map.of());
            publisher.publish(List.of(gone));
            publisher.awaitConsumed(database);
            publisher.publish(List.of(underEpochTwo(programme())));
            publisher.completeRepublication(PROGRAMMES, 2);
            publisher.awaitConsumed(database);
        }
        await().atMost(LIMIT).until(() -> count("SELECT count(*) FROM programme WHERE id = '" + gone.id() + "'") == 0);
        awaitEndOfLogs();
        var served = RebuiltRows.of(database);
        var original = RebuiltRows.originalResults(database);
        var tables = oid("household_count");

        var ended = awaitEnd(start());

        assertEquals("SWITCHED", ended.getString("state"));
        assertEquals(0, ended.getLong("eventsToRead"));
        assertNotEquals(tables, oid("household_count"));
        awaitEndOfLogs();
        assertEquals(served, RebuiltRows.of(database));
        assertFalse(original.isEmpty());
        assertTrue(RebuiltRows.originalResults(database).containsAll(original), original::toString);
        assertEquals(0, count("SELECT count(*) FROM pg_class WHERE relnamespace = 'rebuild'::regnamespace"));
    }

    @Test
    void whatWasNotStoredIsToldAfterTheUpgradeThatStoresIt() throws SQLException {
        var areas = new AreaFixture("told-");
        var household = poorIn(areas.commune("11"));
        publish(List.of(household.event(1), household.resultEvent(2017, 1)));
        String whatIsStored =
                "SELECT r.id IS NOT NULL AND s.ethnic_minority IS NOT NULL FROM result r JOIN household_stay s"
                        + " USING (household_id) WHERE household_id = '" + household.id() + "'";
        run("UPDATE result SET id = NULL; UPDATE household_stay SET ethnic_minority = NULL");
        assertEquals("f", value(whatIsStored));

        run("DELETE FROM projection_rebuild; UPDATE served_generation SET number = 1");

        await().atMost(LIMIT).until(() -> value(whatIsStored).equals("t"));
        assertNull(newest().getString("requestedBy"));
        assertEquals("3", value("SELECT number FROM served_generation"));
    }

    @Test
    @Order(LAST)
    void whatArrivesMeanwhileIsThereOnce() throws Exception {
        var areas = new AreaFixture("busy-");
        var households = IntStream.range(0, 40)
                .mapToObj(i -> poorIn(areas.commune("11")))
                .toList();
        publish(households.stream().map(household -> household.event(1)).toList());
        var ended = new AtomicBoolean();
        var published = CompletableFuture.supplyAsync(
                () -> {
                    try (var publisher = new EventPublisher()) {
                        long version = 1;
                        while (!ended.get()) {
                            long next = ++version;
                            var commune = areas.commune(next % 2 == 0 ? "12" : "21");
                            publisher.publish(households.stream()
                                    .map(household ->
                                            household.livingIn(commune).event(next))
                                    .toList());
                            publisher.awaitConsumed(database);
                        }
                        publisher.publish(households.stream()
                                .flatMap(household -> Stream.of(
                                        household.livingIn(areas.commune("22")).event(1_000_000),
                                        household.resultEvent(2017, 1)))
                                .toList());
                        publisher.awaitConsumed(database);
                    }
                    return true;
                },
                Thread::startVirtualThread);

        try {
            assertEquals("SWITCHED", awaitEnd(start()).getString("state"));
        } finally {
            ended.set(true);
        }
        published.get();

        assertEquals(40, householdsIn(areas, "22"));
        assertEquals(0, householdsIn(areas, "11") + householdsIn(areas, "12") + householdsIn(areas, "21"));
        assertEquals(
                40, count("SELECT sum(households) FROM result_count WHERE area_id = '" + areas.commune("11") + "'"));
        assertEquals(0, count("""
                SELECT count(*) FROM (
                    SELECT area_id, first_year, sum(households) FROM household_count GROUP BY 1, 2 HAVING sum(households) > 0
                    EXCEPT SELECT area_id, first_year, count(*) FROM household_contribution GROUP BY 1, 2) differing"""));
    }

    @Test
    @Order(LAST)
    void whoeverKillsItHalfWayLosesAPoll() throws Exception {
        var areas = new AreaFixture("kill-");
        publish(new RandomHouseholds(new Random(7), areas));
        awaitEndOfLogs();
        var served = RebuiltRows.of(database);
        String rebuild = start();

        for (int kill = 0; kill < 3; kill++) {
            long before = read(rebuild).getLong("eventsRead");
            await().atMost(LIMIT).until(() -> isOver(rebuild) || read(rebuild).getLong("eventsRead") > before);
            // Its session, and then the process: another one goes on.
            run(KILL_THE_SECOND);
            second.stop();
        }

        assertEquals("SWITCHED", awaitEnd(rebuild).getString("state"));
        awaitEndOfLogs();
        assertEquals(served, RebuiltRows.of(database));
    }

    /** Who opened a snapshot before the exchange would see the new tables as they were then: empty. */
    @Test
    void whoReadsSeesOneGeneration() throws Exception {
        var areas = new AreaFixture("read-");
        publish(List.of(
                poorIn(areas.commune("11")).event(1),
                poorIn(areas.commune("11")).event(1)));

        String seen = snapshots.read(connection -> {
            String before =
                    RebuiltRows.strings(connection, "SELECT count(*) FROM area").getFirst();
            String rebuild = CompletableFuture.supplyAsync(this::start).join();
            // In this order: whoever reads the rebuild waits until its end has given up.
            await().atMost(LIMIT).until(() -> count(WAITING) > 0 || isOver(rebuild));
            return before + " "
                    + RebuiltRows.strings(connection, counted(areas, "11")).getFirst();
        });

        assertEquals(count("SELECT count(*) FROM area") + " 2", seen);
        assertEquals("SWITCHED", awaitEnd(newest().getString("id")).getString("state"));
        assertEquals(2, householdsIn(areas, "11"));
    }

    @Test
    void everyReportDuringTheExchangeIsOfOneGeneration() throws Exception {
        var areas = new AreaFixture("many-");
        var review = UUID.randomUUID();
        var household = poorIn(areas.commune("11"), review);
        publish(Stream.concat(
                        areas.events().stream(),
                        Stream.of(
                                areas.review(review, 2017, "PERIODIC", "DECIDED", 1),
                                household.event(1),
                                household.resultEvent(2017, 1)))
                .toList());
        // What is served until then differs in two tables; who saw one of each generation would see it.
        run("UPDATE household_count SET households = 11 WHERE area_id = '" + areas.commune("11") + "';"
                + " UPDATE review SET standard = 'served' WHERE id = '" + review + "'");
        var ended = new AtomicBoolean();
        var readers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> reports(areas, ended), Thread::startVirtualThread))
                .limit(4)
                .toList();

        try {
            assertEquals("SWITCHED", awaitEnd(start()).getString("state"));
            assertEquals(Set.of("1 59-2015"), reports(areas, new AtomicBoolean(true)));
        } finally {
            ended.set(true);
        }
        for (var reader : readers) {
            assertEquals(List.of("11 served", "1 59-2015"), List.copyOf(reader.get()));
        }
    }

    @Test
    void aDeadLetterWhoseCauseIsGoneIsApplied() throws SQLException {
        var areas = new AreaFixture("bad-");
        var bad = poorIn(areas.commune("11"));
        run("ALTER TABLE household ADD CONSTRAINT not_yet CHECK (id <> '" + bad.id() + "')");
        try (var publisher = new EventPublisher()) {
            publisher.publish(List.of(bad.event(1), poorIn(areas.commune("11")).event(1)));
            await().atMost(LIMIT).until(() -> deadLetters(bad) == 1 && householdsIn(areas, "11") == 1);
        }
        assertEquals("SWITCHED", awaitEnd(start()).getString("state"));
        assertEquals(1, deadLetters(bad));
        assertEquals(1, householdsIn(areas, "11"));
        run("ALTER TABLE household DROP CONSTRAINT not_yet");

        assertEquals("SWITCHED", awaitEnd(start()).getString("state"));

        assertEquals(0, deadLetters(bad));
        assertEquals(2, householdsIn(areas, "11"));
    }

    /** Kafka lost a topic, and its owner has published nothing again but what is new. */
    @Test
    void whatATopicLostIsServedOnUntilItIsPublishedAgain() throws SQLException {
        var old = budget();
        var later = budget();
        publish(List.of(old));
        EventPublisher.createAgain(BUDGETS);
        publish(List.of(later));
        String stored = "SELECT count(*) FROM money WHERE id IN ('" + old.id() + "', '" + later.id() + "')";

        var failed = awaitEnd(start());

        assertEquals("FAILED", failed.getString("state"));
        assertEquals(
                "1 states that are served are not in the topics any more, or could not be applied again",
                failed.getString("reason"));
        assertEquals(2, count(stored));
        publish(List.of(old));
        assertEquals("SWITCHED", awaitEnd(start()).getString("state"));
        assertEquals(2, count(stored));
    }

    @Test
    void oneOfTwoOperatorsStartsIt() throws Exception {
        var together = new CyclicBarrier(2);
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                together.await();
                            } catch (InterruptedException | BrokenBarrierException e) {
                                throw new AssertionError(e);
                            }
                            return operator().post("/v1/rebuilds");
                        },
                        Thread::startVirtualThread))
                .limit(2)
                .toList();
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
        }

        assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
        var cancelled = operator().post("/v1/rebuilds/" + newest().getString("id") + "/cancellation");

        assertEquals("CANCELLED", cancelled.path("state"));
        assertEquals(0, count("SELECT count(*) FROM pg_class WHERE relnamespace = 'rebuild'::regnamespace"));
        given().auth()
                .oauth2(TestTokens.of("auditor", "11"))
                .get("/v1/rebuilds/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static HouseholdStory poorIn(UUID commune) {
        return poorIn(commune, UUID.randomUUID());
    }

    private static HouseholdStory poorIn(UUID commune, UUID review) {
        return HouseholdStory.in(commune, true, LocalDate.of(2016, 1, 1))
                .reviewed(2017, review, commune, "POOR", "INCOME", "NEW");
    }

    private static PublishedState programme() {
        var id = UUID.randomUUID();
        return new PublishedState(
                PROGRAMMES,
                id,
                1,
                1,
                Map.of("id", id, "code", "P" + id, "name", Map.of("vi", "Mẫu", "en", "Sample"), "poverty", true));
    }

    private static PublishedState budget() {
        var id = UUID.randomUUID();
        return new PublishedState(
                BUDGETS,
                id,
                1,
                1,
                Map.of(
                        "id",
                        id,
                        "year",
                        2018,
                        "programmeId",
                        UUID.randomUUID(),
                        "source",
                        "CENTRAL",
                        "capitalType",
                        "RECURRENT",
                        "areaId",
                        UUID.randomUUID(),
                        "amount",
                        7));
    }

    private static PublishedState underEpochTwo(PublishedState state) {
        return new PublishedState(state.topic(), state.id(), 2, 1, state.value());
    }

    /**
     * The first states of the reviews before all others: of two that come in one poll the older one is not seen, and how many
     * results a review had before it was restated would hang on where a poll ends.
     */
    private void publish(RandomHouseholds households) {
        var states = households.shuffled();
        publish(states.stream()
                .filter(state -> state.topic().equals(REVIEWS) && state.version() == 1)
                .toList());
        publish(states);
    }

    private void publish(List<PublishedState> states) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(states);
            publisher.awaitConsumed(database);
        }
    }

    /** What was seen, in order. A path of JSON is compiled to a class at each use, which thousands of answers have no room for. */
    private static Set<String> reports(AreaFixture areas, AtomicBoolean ended) {
        var seen = new LinkedHashSet<String>();
        do {
            var report = json(given().auth()
                    .oauth2(TestTokens.of("province-officer", areas.code))
                    .get("/v1/reports/poverty?area=" + areas.code + "&year=2017")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            seen.add(report.path("households").asText() + " "
                    + report.path("standard").asText());
        } while (!ended.get());
        return seen;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of("operator", "11"));
    }

    private String start() {
        return operator().post("/v1/rebuilds").then().statusCode(201).extract().path("id");
    }

    private static JsonPath read(String rebuild) {
        return operator()
                .get("/v1/rebuilds/" + rebuild)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath newest() {
        return read(operator().get("/v1/rebuilds?limit=1").path("items[0].id"));
    }

    private static boolean isOver(String rebuild) {
        return !"RUNNING".equals(read(rebuild).getMap("$").get("state"));
    }

    private static JsonPath awaitEnd(String rebuild) {
        await().atMost(LIMIT).until(() -> isOver(rebuild));
        return read(rebuild);
    }

    /** Dead letters and repeated states are no newest version of anything: all was read at the ends of the logs. */
    private void awaitEndOfLogs() {
        var ends = EventPublisher.ends();
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> RebuiltRows.offsets(database).containsAll(ends));
    }

    private long householdsIn(AreaFixture areas, String commune) throws SQLException {
        return count(counted(areas, commune));
    }

    private static String counted(AreaFixture areas, String commune) {
        return "SELECT coalesce(sum(households), 0) FROM household_count WHERE area_id = '" + areas.commune(commune)
                + "'";
    }

    private long deadLetters(HouseholdStory household) throws SQLException {
        return count("SELECT count(*) FROM dead_letter WHERE key = convert_to('" + household.id() + "', 'UTF8')");
    }

    private long oid(String table) throws SQLException {
        return count("SELECT '" + table + "'::regclass::oid::bigint");
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(value(sql));
    }

    private String value(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return RebuiltRows.strings(connection, sql).getFirst();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
