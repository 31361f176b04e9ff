package vn.vuonlen.checks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.vuonlen.infrastructure.testing.TestKafka;
import vn.vuonlen.infrastructure.testing.TestPostgres;
import vn.vuonlen.infrastructure.testing.TestSettings;
import vn.vuonlen.infrastructure.testing.TestTokens;

/**
 * The databases of November 2026, as {@code pg_dump} wrote them, are upgraded and serve: twelve sample households with two
 * decided reviews and one that is open, a budget line with what was allocated and paid of it, a target. What is read is what
 * was written then, and work goes on. The dumps stay as they are for ever.
 */
@Timeout(300)
class FormerDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOUSEHOLD = "0190d6c2-6a4e-7c3b-9a52-000000000002";
    private static final String OFFICER =
            TestTokens.with("province-officer", "commune-officer").areas("11").sign();
    private static final String MAKER = TestTokens.of("funding-maker", "11");
    private static final String POVERTY = "/v1/reports/poverty?area=11&year=";
    private static final Map<String, KillableService> SERVICES = new HashMap<>();

    @BeforeAll
    static void upgrade() throws Exception {
        var prefix = TestKafka.freshPrefix();
        for (var name : List.of("household", "funding", "reporting")) {
            var database = TestPostgres.create();
            new ServiceDatabase(TestPostgres.url(database)).run(dump(name));
            var settings = new HashMap<>(TestSettings.of(database));
            settings.put("vuonlen.topic-prefix", prefix);
            SERVICES.put(name, new KillableService(name + "-service", settings));
        }
        for (var service : SERVICES.values()) {
            await().atMost(Duration.ofMinutes(2)).until(service::ready);
        }
    }

    @AfterAll
    static void end() throws Exception {
        for (var service : SERVICES.values()) {
            service.close();
        }
    }

    private static String dump(String name) throws IOException {
        try (var compressed = FormerDataTest.class.getResourceAsStream("/dumps/2026-11/" + name + ".sql.gz");
                var text = new GZIPInputStream(compressed)) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    @Test
    void theReportsAreThoseOfThen() throws Exception {
        assertEquals(
                Map.of(
                        "households",
                        "12",
                        "poor",
                        "4",
                        "poorRate",
                        "33.33",
                        "change.poor",
                        "-2",
                        "standard",
                        "59-2015"),
                read(
                        "reporting",
                        POVERTY + 2018,
                        OFFICER,
                        "households",
                        "poor",
                        "poorRate",
                        "change.poor",
                        "standard"));
        assertEquals(
                Map.of("budgeted", "124300000000", "allocated", "15200000000", "disbursed", "4500000000"),
                read(
                        "reporting",
                        "/v1/reports/funding?area=11&year=2018",
                        OFFICER,
                        "budgeted",
                        "allocated",
                        "disbursed"));
        assertEquals(
                Map.of("targets.0.target", "33.97"),
                read("reporting", "/v1/targets?area=11&year=2019", OFFICER, "targets.0.target"));
    }

    @Test
    void theHouseholdIsThatOfThen() throws Exception {
        assertEquals(
                Map.of("code", "11-MAU-0002", "area.code", "03127", "size", "2", "members.0.name", "Vàng Thị Mẫu"),
                read(
                        "household",
                        "/v1/households/" + HOUSEHOLD,
                        OFFICER,
                        "code",
                        "area.code",
                        "size",
                        "members.0.name"));
    }

    @Test
    void theBudgetLineHasTheBalancesOfThenAndMoreCanBeAllocatedOfIt() throws Exception {
        var budget = read("funding", "/v1/budgets?year=2018", MAKER, "items.0.id", "items.0.balances.available");
        assertEquals("108100000000", budget.get("items.0.balances.available"));

        var allocation =
                "{\"budget\":\"%s\",\"area\":\"097\",\"amount\":100000000}".formatted(budget.get("items.0.id"));
        assertEquals(201, post("funding", "/v1/allocations", MAKER, allocation));

        assertEquals(
                Map.of("items.0.balances.available", "108000000000"),
                read("funding", "/v1/budgets?year=2018", MAKER, "items.0.balances.available"));
    }

    @Test
    void theOpenReviewGoesOnAndIsReported() throws Exception {
        var review = tree("household", "/v1/reviews", OFFICER)
                .path("items")
                .valueStream()
                .filter(one -> one.path("year").asInt() == 2019)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        assertEquals(Map.of("poor", "1"), read("reporting", POVERTY + "2019&status=provisional", OFFICER, "poor"));

        var survey = """
                {"id": "%s", "review": "%s", "household": "%s", "surveyedOn": "2019-10-09", "income": 500000,
                 "deprivations": ["NONE"], "causes": ["NO_LAND"], "aspirations": ["LOAN"]}
                """.formatted(UUID.randomUUID(), review, HOUSEHOLD);
        assertEquals(201, post("household", "/v1/surveys", OFFICER, survey));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertEquals(
                        Map.of("poor", "2"), read("reporting", POVERTY + "2019&status=provisional", OFFICER, "poor")));
    }

    private static int post(String service, String path, String token, String body) {
        return SERVICES.get(service).post(path, token, "application/json", body).statusCode();
    }

    private static Map<String, String> read(String service, String path, String token, String... members)
            throws IOException {
        var answer = tree(service, path, token);
        return Stream.of(members)
                .collect(toMap(
                        member -> member,
                        member -> answer.at("/" + member.replace('.', '/')).asText()));
    }

    private static JsonNode tree(String service, String path, String token) throws IOException {
        var answer = SERVICES.get(service).get(path, token).orElseThrow();
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }
}
