package vn.vuonlen.reporting.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** How far it is to a target, for each level. */
@QuarkusTest
@WithTestResource(Suite.class)
class TargetPathTest {

    private static boolean published;

    @Inject
    DataSource database;

    /** Three of four households of one commune were poor in 2018; nothing is decided before and after. */
    @BeforeEach
    void targetsOfThreeLevels() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("tp");
        var review = UUID.randomUUID();
        var events = new ArrayList<PublishedState>(areas.events());
        events.add(areas.review(review, 2018, "PERIODIC", "DECIDED", 1));
        for (int i = 0; i < 4; i++) {
            var area = areas.commune("11");
            var household = HouseholdStory.in(area, false, LocalDate.of(2016, 1, 1));
            events.add(household.event(1));
            if (i < 3) {
                events.add(household
                        .reviewed(2018, review, area, "POOR", "INCOME", "NEW")
                        .resultEvent(2018, 1));
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        set("'area':'tp','year':2018,'measure':'poor','target':2", "2017-12-20");
        set("'area':'tp1','year':2018,'measure':'poor','target':3", "2017-12-20");
        set("'area':'tp2','year':2018,'measure':'poor','target':1", "2019-02-02");
        set("'area':'tp','year':2020,'measure':'poor','target':1", "2018-12-28");
        set("'area':'tp','year':2020,'measure':'poorRate','target':30", "2018-12-28");
        set("'area':'tp1','year':2020,'measure':'poor','target':0", "2018-12-28");
        set("'area':'tp11','year':2020,'measure':'poor','target':3", "2018-12-28");
        published = true;
    }

    @Test
    void beforeItsYearIsDecidedTheNewestDecidedYearIsTheStart() {
        var report = given().get("/v1/reports/targets?area=tp&year=2020&breakdown=district")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of("tp", "tp", "tp1"), report.getList("targets.area.code"));
        assertEquals(List.of("poor", "poorRate", "poor"), report.getList("targets.measure"));
        assertEquals(List.of(2018, 2018, 2018), report.getList("targets.startYear"));
        assertEquals(List.of(3, 75.0f, 3), report.getList("targets.start"));
        assertEquals(List.of(2, 45.0f, 3), report.getList("targets.stillToGo"));
        // Three households in two years: one each would end before the target.
        assertEquals(List.of(1, 22.5f, 2), report.getList("targets.neededPerYear"));
        assertEquals(Arrays.asList(null, null, null), report.getList("targets.met"));
        assertEquals(Arrays.asList(null, null, null), report.getList("targets.actual"));
    }

    @Test
    void onceItIsDecidedTheTargetIsMetOrNotUnlessItWasSetAfterTheFact() {
        given().get("/v1/reports/targets?area=tp&year=2018&breakdown=district")
                .then()
                .statusCode(200)
                .body("targets.area.code", equalTo(List.of("tp", "tp1", "tp2")))
                .body("targets.actual", equalTo(List.of(3, 3, 0)))
                .body("targets.stillToGo", equalTo(List.of(1, 0, 0)))
                .body("targets.neededPerYear", equalTo(Arrays.asList(null, null, null)))
                .body("targets.startYear", equalTo(Arrays.asList(null, null, null)))
                .body("targets.met", equalTo(Arrays.asList(false, true, null)))
                .body("targets.setAfterTheFact", equalTo(List.of(false, false, true)));
    }

    @Test
    void theOldPathAnswersTheSame() {
        for (String format : List.of("json", "csv")) {
            String query = "?area=tp&year=2020&breakdown=district&format=" + format;

            var report = given().get("/v1/reports/targets" + query);

            assertEquals(given().get("/v1/targets" + query).asString(), report.asString());
            assertEquals("3", report.header("Row-Count"));
        }
    }

    @Test
    void targetsOfCommunesAreForTheirOfficials() {
        String query = "/v1/reports/targets?area=tp&year=2020&breakdown=commune";
        given().get(query).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.of("commune-officer", "tp"))
                .get(query)
                .then()
                .statusCode(200)
                .body("targets.find { it.area.code == 'tp11' }.stillToGo", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx", "pdf"})
    void aYearWithoutTargetsIsRefusedInEveryFormAndAnEmptyList(String format) {
        given().get("/v1/reports/targets?area=tp&year=2019&format=" + format)
                .then()
                .statusCode(404)
                .body("code", equalTo("target-missing"), "errors[0].pointer", equalTo("?year"));
        given().get("/v1/targets?area=tp&year=2019&format=" + format).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "area=tp&year=2019, 'have some: 2018, 2020.'",
        "area=tp2&year=2020, 'have some: 2018.'",
        "area=tp3&year=2020, 'have some: –.'",
        "area=tp3&year=2020&breakdown=district, 'have some: –.'",
        "area=tp11&year=2019, 'have some: 2020.'",
        "area=tp1&year=2019&breakdown=commune, 'have some: 2018, 2020.'",
    })
    void theRefusalNamesTheYearsWithTargetsOfTheSameQuestion(String question, String named) {
        given().auth()
                .oauth2(TestTokens.of("commune-officer", "tp"))
                .get("/v1/reports/targets?" + question)
                .then()
                .statusCode(404)
                .body("errors[0].messages.en", containsString(named));
    }

    private static void set(String members, String decided) {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "tp"))
                .contentType("application/json")
                .body(("{" + members + ",'decision':{'number':'12/KH-UBND','date':'" + decided + "'}}")
                        .replace('\'', '"'))
                .post("/v1/targets")
                .then()
                .statusCode(201);
    }
}
