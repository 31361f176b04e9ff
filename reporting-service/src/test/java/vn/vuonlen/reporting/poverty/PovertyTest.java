package vn.vuonlen.reporting.poverty;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

@QuarkusTest
@WithTestResource(Suite.class)
class PovertyTest {

    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);
    private static boolean published;

    @Inject
    DataSource database;

    /** 400 households: per district 100, 110, 190; poor of 2018: 60, 30, 10 and of 2017: 70, 30, 12. */
    @BeforeEach
    void aProvinceWithTwoReviews() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("pv");
        UUID y2017 = UUID.randomUUID();
        UUID y2018 = UUID.randomUUID();
        UUID y2019 = UUID.randomUUID();
        List<PublishedState> events = new ArrayList<>(areas.events());
        events.add(areas.review(y2017, 2017, "PRIOR", "DECIDED", 1));
        events.add(areas.review(y2018, 2018, "PERIODIC", "DECIDED", 1));
        events.add(areas.review(y2019, 2019, "PERIODIC", "OPEN", 1));
        String[] communes = {"11", "21", "31", "32"};
        int[] households = {100, 110, 150, 40};
        int[] poor2017 = {70, 30, 8, 4};
        int[] poor2018 = {60, 30, 6, 4};
        for (int c = 0; c < communes.length; c++) {
            UUID area = areas.commune(communes[c]);
            for (int i = 0; i < households[c]; i++) {
                HouseholdStory household = HouseholdStory.in(area, i < households[c] - 20, EARLY);
                if (i < poor2017[c]) {
                    events.add(household
                            .reviewed(2017, y2017, area, "POOR", "INCOME", null)
                            .resultEvent(2017, 1));
                }
                if (i < poor2018[c]) {
                    String route = i == 0 ? "DEPRIVATION" : i == 1 ? "INCOME_AND_DEPRIVATION" : "INCOME";
                    events.add(household
                            .reviewed(2018, y2018, area, "POOR", route, "STAYED")
                            .resultEvent(2018, 1));
                } else if (i < poor2018[c] + 5) {
                    events.add(household
                            .reviewed(2018, y2018, area, "NEAR_POOR", null, null)
                            .resultEvent(2018, 1));
                }
                if (i < 3) {
                    events.add(household
                            .reviewed(2019, y2019, area, "POOR", "INCOME", "STAYED")
                            .resultEvent(2019, 1));
                }
                events.add(household.event(1));
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void anOfficialSeesEveryFigureAndEveryLevelSums() {
        var report = official("area=pv&year=2018&breakdown=district");
        assertEquals("pv", report.getString("area.code"));
        assertEquals(2018, report.getInt("year"));
        assertEquals("as-reported", report.getString("boundaries"));
        assertEquals("59-2015", report.getString("standard"));
        assertEquals("decided", report.getString("status"));
        assertEquals(400, report.getInt("households"));
        assertEquals(100, report.getInt("poor"));
        assertEquals(20, report.getInt("nearPoor"));
        assertEquals(96, report.getInt("incomePoor"));
        assertEquals(320, report.getInt("ethnicMinority.households"));
        assertEquals(100, report.getInt("ethnicMinority.poor"));
        assertEquals(-12, report.getInt("change.poor"));
        assertEquals("2018-12-31", report.getString("asOf.boundaries"));
        assertEquals("59-2015", report.getString("asOf.standards[0].id"));
        for (String level : List.of("district", "commune")) {
            var rows = official("area=pv&year=2018&breakdown=" + level);
            for (String figure : List.of("households", "poor", "nearPoor", "incomePoor", "ethnicMinority.poor")) {
                List<Integer> parts = rows.getList("areas." + figure);
                assertEquals(
                        rows.getInt(figure), parts.stream().mapToInt(i -> i).sum(), level + " " + figure);
            }
        }
    }

    @Test
    void ratesHaveTwoDecimalsAndPointsAreTheDifferenceOfRoundedRates() {
        String json = given().get("/v1/reports/poverty?area=pv&year=2018").asString();
        assertTrue(json.contains("\"poorRate\":25.00"), json);
        assertTrue(json.contains("\"nearPoorRate\":5.00"), json);
        assertTrue(json.contains("\"poorRatePoints\":-3.00"), json);
        given().get("/v1/reports/poverty?area=pv&year=2017")
                .then()
                .statusCode(200)
                .body("poor", equalTo(112), "change", nullValue());
    }

    @Test
    void poorDistrictsAreThoseOfBothGroupsAtTheEndOfTheYear() {
        var report = official("area=pv&year=2018&designation=POOR_DISTRICT&breakdown=district");
        assertEquals(210, report.getInt("households"));
        assertEquals(90, report.getInt("poor"));
        assertEquals(-10, report.getInt("change.poor"));
        assertEquals(List.of("pv1", "pv2"), report.getList("areas.area.code"));
        var restated = official("area=pv&year=2018&designation=POOR_DISTRICT&boundaries=2025-07-01&breakdown=commune");
        assertEquals(90, restated.getInt("poor"));
        assertEquals(List.of("pvN1", "pvN2"), restated.getList("areas.area.code"));
    }

    /** 33 was divided into 31 and 22 on 2016-01-01, and its household told only then which part it went to. */
    @Test
    void aDividedCommuneThatAllHouseholdsHaveLeftHasNoRow() {
        var areas = new AreaFixture("px");
        var household = HouseholdStory.in(areas.commune("33"), true, EARLY);
        publish(areas.events());
        publish(List.of(areas.review(UUID.randomUUID(), 2016, "PERIODIC", "DECIDED", 1), household.event(1)));
        publish(List.of(
                household.moving(areas.commune("22"), LocalDate.of(2016, 1, 1)).event(2)));

        for (var boundaries : List.of("as-reported", "2016-12-31")) {
            var report = given().auth()
                    .oauth2(TestTokens.of("province-officer", "px"))
                    .get("/v1/reports/poverty?area=px&year=2016&breakdown=commune&boundaries=" + boundaries)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(List.of("px22"), report.getList("areas.findAll { it.households == 1 }.area.code"));
            assertEquals(List.of(), report.getList("areas.findAll { it.area.code == 'px33' }"));
        }
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }

    @Test
    void onTodaysMapTheTotalsAreTheSame() {
        var report = official("area=pv&year=2018&boundaries=2025-07-01&breakdown=commune");
        assertEquals(400, report.getInt("households"));
        assertEquals(100, report.getInt("poor"));
        assertEquals(-12, report.getInt("change.poor"));
        assertEquals(List.of("pvN1", "pvN2", "pvN3"), report.getList("areas.area.code"));
        assertEquals(List.of(60, 30, 10), report.getList("areas.poor"));
    }

    @Test
    void thePublicSeesCountsInFullButNoSmallCellsAndNothingProvisional() {
        var report = given().get("/v1/reports/poverty?area=pv&year=2018&breakdown=district")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", "Authorization, Accept, Accept-Encoding")
                .extract()
                .jsonPath();
        assertEquals(List.of(60, 30, 10), report.getList("areas.poor"));
        // Route: one household by deprivation in each poor district, two in the third; all too few to be shown.
        assertEquals(java.util.Arrays.asList(null, null, null), report.getList("areas.incomePoor"));
        assertEquals(List.of(true, true, true), report.getList("areas.suppressed"));
        assertEquals(60, report.getInt("areas[0].ethnicMinority.poor"));
        var communes = given().get("/v1/reports/poverty?area=pv&year=2018&breakdown=commune")
                .jsonPath();
        assertEquals(true, communes.getBoolean("areas[0].ethnicMinority.suppressed"));
        assertEquals(60, communes.getInt("areas[0].poor"));

        given().get("/v1/reports/poverty?area=pv&year=2019")
                .then()
                .statusCode(404)
                .body("code", equalTo("review-missing"));
        given().get("/v1/reports/poverty?area=pv&year=2019&status=provisional")
                .then()
                .statusCode(401);
        given().get("/v1/reports/poverty?area=pv&year=2018&boundaries=2020-06-30")
                .then()
                .statusCode(401);
        var provisional = official("area=pv&year=2019&status=provisional");
        assertEquals("provisional", provisional.getString("status"));
        assertEquals(12, provisional.getInt("poor"));
        String other = TestTokens.of("district-officer", "pv1");
        given().auth()
                .oauth2(other)
                .get("/v1/reports/poverty?area=pv2&year=2019&status=provisional")
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        given().auth()
                .oauth2(other)
                .get("/v1/reports/poverty?area=pv2&year=2018")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(other)
                .get("/v1/reports/poverty?area=pv1&year=2018")
                .then()
                .statusCode(200)
                .body("incomePoor", equalTo(59))
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void csvHasTheRowsOfTheJsonAndAnUnchangedReportIsNotSentAgain() {
        var json = official("area=pv&year=2018&breakdown=commune");
        var answer = given().auth()
                .oauth2(token())
                .accept("text/csv")
                .get("/v1/reports/poverty?area=pv&year=2018&breakdown=commune");
        var rows =
                CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream().toList();
        assertEquals(Integer.toString(rows.size()), answer.header("Row-Count"));
        assertEquals(json.getString("poorRate"), "25.0");
        assertEquals("25.00", rows.getFirst().getField("poorRate"));
        List<Integer> poor = json.getList("areas.poor");
        assertEquals(poor.size() + 1, rows.size());
        for (int i = 0; i < poor.size(); i++) {
            assertEquals(poor.get(i).toString(), rows.get(i + 1).getField("poor"));
            assertEquals(
                    json.getString("areas[" + i + "].area.code"),
                    rows.get(i + 1).getField("areaCode"));
        }
        String tag = given().get("/v1/reports/poverty?area=pv&year=2017").header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/reports/poverty?area=pv&year=2017")
                .then()
                .statusCode(304);
        given().get("/v1/reports/poverty?area=pv&year=2017&format=csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"));
    }

    private static JsonPath official(String question) {
        return given().auth()
                .oauth2(token())
                .get("/v1/reports/poverty?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String token() {
        return TestTokens.of("province-officer", "pv");
    }
}
