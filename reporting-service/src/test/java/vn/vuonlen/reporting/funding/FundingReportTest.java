package vn.vuonlen.reporting.funding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.funding.MoneyFixture.Line;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Money by every dimension, from the topics to the report. */
@QuarkusTest
@WithTestResource(Suite.class)
class FundingReportTest {

    private static boolean published;

    @Inject
    DataSource database;

    /**
     * Of three lines of 2018 one is of a project, one of none, and of one the event does not tell it. The money of 2019 is of
     * a programme that is not against poverty.
     */
    @BeforeEach
    void threeLinesOfTheProvince() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("fr");
        var money = new MoneyFixture(2018);
        var ofProject = new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT");
        var ofNone = new Line(UUID.randomUUID(), "LOCAL", "RECURRENT");
        var unknown = new Line(UUID.randomUUID(), "CENTRAL", "RECURRENT");
        var names = Map.of("vi", "Cơ sở hạ tầng", "en", "Infrastructure");
        var events = new ArrayList<>(areas.events());
        events.add(money.programme("P135"));
        // An allocation arrives before its line.
        events.add(money.allocation(ofProject, areas.commune("11"), 400));
        events.add(budget(money, areas, ofProject, 1000, Map.of("code", "INFRA", "name", names)));
        events.add(budget(money, areas, ofNone, 500, null));
        events.add(money.budget(unknown, areas.province, 70));
        events.add(money.allocation(ofProject, areas.d2, 300));
        events.add(money.allocation(ofNone, areas.commune("21"), 200));
        events.add(money.disbursement(ofProject, areas.commune("11"), 30, "2019-01-15"));
        events.add(money.disbursement(ofProject, areas.commune("11"), 100, "2018-03-10"));
        events.add(money.disbursement(ofProject, areas.commune("12"), 50, "2018-03-20"));
        events.add(money.disbursement(unknown, areas.commune("11"), 7, null));
        var roads = new MoneyFixture(2019);
        events.add(roads.programme("ROADS", false));
        events.add(roads.budget(new Line(UUID.randomUUID(), "LOCAL", "DEVELOPMENT"), areas.province, 90));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void moneyIsOfTheProjectOfItsLineAndWhatIsNotKnownIsNotNone() {
        var report = report("area=fr&year=2018");

        assertEquals(Arrays.asList("INFRA", "none", null), report.getList("byProject.project"));
        assertEquals(
                Arrays.asList(Map.of("vi", "Cơ sở hạ tầng", "en", "Infrastructure"), null, null),
                report.getList("byProject.name"));
        assertEquals(List.of(1000, 500, 70), report.getList("byProject.budgeted"));
        assertEquals(List.of(700, 200, 0), report.getList("byProject.allocated"));
        assertEquals(List.of(180, 0, 7), report.getList("byProject.disbursed"));
    }

    @Test
    void onlyWhatWasPaidOutHasAMonthWhichMayBeAfterTheYear() {
        var report = report("area=fr&year=2018");

        assertEquals(Arrays.asList("2018-03", "2019-01", null), report.getList("byMonth.month"));
        assertEquals(List.of(150, 30, 7), report.getList("byMonth.disbursed"));
        assertEquals(List.of(100, 30, 7), report("area=fr11&year=2018").getList("byMonth.disbursed"));
    }

    @Test
    void everyLevelAndWhatLiesInNoneOfItsAreasGiveTheWhole() {
        var byDistrict = report("area=fr&year=2018&breakdown=district");

        assertEquals(List.of("fr1", "fr2", "fr3"), byDistrict.getList("areas.area.code"));
        assertEquals(List.of(400, 500, 0), byDistrict.getList("areas.allocated"));
        assertEquals(List.of(187, 0, 0), byDistrict.getList("areas.disbursed"));
        assertEquals(1570, byDistrict.getInt("undivided.budgeted"));
        assertEquals(0, byDistrict.getInt("undivided.allocated"));
        for (String level : List.of("district", "commune")) {
            var report = report("area=fr&year=2018&breakdown=" + level);
            for (String stage : List.of("budgeted", "allocated", "disbursed")) {
                List<Integer> parts = report.getList("areas." + stage);
                int sum = parts.stream().mapToInt(i -> i).sum() + report.getInt("undivided." + stage);
                assertEquals(report.getInt(stage), sum, level + " " + stage);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx", "pdf"})
    void aYearWithoutMoneyIsRefusedInEveryForm(String format) {
        given().get("/v1/reports/funding?area=fr&year=2031&format=" + format)
                .then()
                .statusCode(404)
                .body("code", equalTo("money-missing"), "errors[0].pointer", equalTo("?year"));
    }

    @ParameterizedTest
    @CsvSource({
        "area=fr&year=2031, 'such money: 2018.'",
        "area=fr1&year=2017, 'such money: 2018.'",
        "area=fr&year=2019, 'such money: 2018.'",
        "area=fr&year=2031&programme=all, 'such money: 2018, 2019.'",
    })
    void theRefusalNamesTheYearsWithMoneyOfTheProgrammesThatWereAskedFor(String question, String named) {
        given().get("/v1/reports/funding?" + question)
                .then()
                .statusCode(404)
                .body("errors[0].messages.en", containsString(named));
        assertEquals(90, report("area=fr&year=2019&programme=all").getInt("budgeted"));
    }

    @Test
    void anAreaWithoutMoneyHasNoneWhereItsProvinceHasSome() {
        assertEquals(0, report("area=fr3&year=2018").getInt("allocated"));
        assertEquals(0, report("area=fr3&year=2019&programme=all").getInt("budgeted"));
    }

    @Test
    void theMoneyOfCommunesIsForOfficials() {
        given().get("/v1/reports/funding?area=fr&year=2018&breakdown=commune")
                .then()
                .statusCode(401);
        given().get("/v1/reports/funding?area=fr&year=2018&breakdown=district")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"));
    }

    @Test
    void theReportIsWhatSqlCounts() throws SQLException {
        var counted = new TreeMap<String, Long>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT 'project ' || coalesce(b.code, CASE WHEN b.budget_id IS NULL THEN '' ELSE 'none' END),
                            sum(m.amount)
                        FROM money m JOIN area a ON a.id = m.area_id LEFT JOIN budget_project b USING (budget_id)
                        WHERE m.stage = 'DISBURSED' AND a.code LIKE 'fr%' GROUP BY 1
                        UNION ALL
                        SELECT 'month ' || coalesce(substr(m.disbursed_on::text, 1, 7), ''), sum(m.amount)
                        FROM money m JOIN area a ON a.id = m.area_id
                        WHERE m.stage = 'DISBURSED' AND a.code LIKE 'fr%' GROUP BY 1""")) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }

        var report = report("area=fr&year=2018");

        var reported = new TreeMap<String, Long>();
        for (String dimension : List.of("project", "month")) {
            String list = dimension.equals("project") ? "byProject" : "byMonth";
            List<Map<String, Object>> rows = report.getList(list);
            rows.stream()
                    .filter(row -> ((Number) row.get("disbursed")).longValue() > 0)
                    .forEach(row -> reported.put(
                            dimension + " " + (row.get(dimension) == null ? "" : row.get(dimension)),
                            ((Number) row.get("disbursed")).longValue()));
        }
        assertEquals(counted, reported);
    }

    private static JsonPath report(String question) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "fr"))
                .get("/v1/reports/funding?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** @param project null for a line of none */
    private static PublishedState budget(
            MoneyFixture money, AreaFixture areas, Line line, long amount, Map<String, Object> project) {
        var event = money.budget(line, areas.province, amount);
        event.value().put("project", project);
        return event;
    }
}
