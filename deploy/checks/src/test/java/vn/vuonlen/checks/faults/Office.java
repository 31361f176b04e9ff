package vn.vuonlen.checks.faults;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.local.demo.people.Families;
import vn.vuonlen.local.demo.people.SurveyAnswers;
import vn.vuonlen.local.demo.plan.CommuneTable;
import vn.vuonlen.local.demo.plan.History;
import vn.vuonlen.local.demo.plan.ProvincePlan;
import vn.vuonlen.local.demo.plan.ProvinceTotals;

/** What people do all day, through the public APIs: import, survey, allocate, and read reports and pages. */
final class Office {

    static final int YEAR = 2017;

    /** For which Programme 293 pays. */
    private static final String DISTRICT = "097";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 2018;
    private static final String OFFICER = TestTokens.with("operator", "province-officer", "commune-officer")
            .areas("11")
            .sign();
    private static final String MAKER = TestTokens.of("funding-maker", "11");

    private final KillableService household;
    private final KillableService funding;
    private final KillableService reporting;
    private final Families families = new Families(SEED);
    private final SurveyAnswers answers = new SurveyAnswers(SEED);
    private final Iterator<History> unregistered;
    private Iterator<History> unsurveyed;
    private String review;
    private String budget;

    Office(KillableService household, KillableService funding, KillableService reporting) {
        this.household = household;
        this.funding = funding;
        this.reporting = reporting;
        this.unregistered = ProvincePlan.of(SEED, CommuneTable.all(), ProvinceTotals.published())
                .histories()
                .filter(history -> history.in(YEAR).surveyed())
                .iterator();
    }

    /** Registers so many households, which wait for their surveys. */
    void importHouseholds(int count) {
        var registered = Stream.generate(unregistered::next).limit(count).toList();
        String rows = registered.stream().map(families::of).map(Office::json).collect(joining("\n"));
        var accepted = household.post(
                "/v1/imports?kind=households&mode=commit&atomic=row", OFFICER, "application/x-ndjson", rows);
        assertEquals(201, accepted.statusCode(), accepted.body());
        String job = URI.create(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
        await(job)
                .atMost(Duration.ofMinutes(1))
                .until(() -> household.get(job, OFFICER).orElseThrow().body().contains("\"SUCCEEDED\""));
        unsurveyed = registered.iterator();
    }

    void openReview() {
        review = created(
                household,
                OFFICER,
                "/v1/reviews",
                Map.of("year", YEAR, "kind", "PERIODIC", "standard", "59-2015", "standardVersion", 1, "area", "11"));
    }

    /** Waits until funding-service has consumed the areas. */
    void openBudget() {
        var line = Map.of(
                "year", 2018,
                "programme", "P293",
                "project", "INFRASTRUCTURE",
                "source", "CENTRAL",
                "capitalType", "DEVELOPMENT",
                "area", "11",
                "decision", Map.of("number", "1203/QĐ-UBND", "date", "2017-12-12"),
                "amount", 900_000_000_000L);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> funding.get("/v1/budgets?limit=1", MAKER).isPresent()
                        && post(funding, MAKER, "/v1/budgets", line).statusCode() == 201);
        budget = read(funding, "/v1/budgets?limit=1", MAKER).at("/items/0/id").asText();
    }

    boolean hasSurveysLeft() {
        return unsurveyed.hasNext();
    }

    void survey() {
        var history = unsurveyed.next();
        ObjectNode survey = JSON.valueToTree(answers.of(history, YEAR));
        created(household, OFFICER, "/v1/surveys", survey.put("review", review).put("applicant", true));
    }

    void allocate() {
        created(funding, MAKER, "/v1/allocations", Map.of("budget", budget, "area", DISTRICT, "amount", 1_000_000));
    }

    void readPage() {
        assertEquals(200, reporting.get("/", null).orElseThrow().statusCode());
    }

    /** Households, poor, near-poor and the time of the newest event that is in them. */
    List<String> readReport() {
        var report = read(reporting, "/v1/reports/poverty?status=provisional&area=11&year=" + YEAR, OFFICER);
        return Stream.of("/households", "/poor", "/nearPoor", "/asOf/time")
                .map(figure -> report.at(figure).asText())
                .toList();
    }

    private static JsonNode read(KillableService service, String path, String token) {
        try {
            var answer = service.get(path, token).orElseThrow();
            assertEquals(200, answer.statusCode(), answer.body());
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String created(KillableService service, String token, String path, Object body) {
        var answer = post(service, token, path, body);
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, answer.statusCode() + answer.body());
        try {
            return JSON.readTree(answer.body()).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> post(KillableService service, String token, String path, Object body) {
        return service.post(path, token, "application/json", json(body));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
