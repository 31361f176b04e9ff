package vn.vuonlen.reporting.comparison;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;

/** Years beside each other: what changed is computed, what lies between is not made up. */
@QuarkusTest
@WithTestResource(Suite.class)
class ComparisonTest {

    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);

    private static boolean published;

    @Inject
    DataSource database;

    private final Map<Integer, UUID> reviews =
            Map.of(2017, UUID.randomUUID(), 2019, UUID.randomUUID(), 2021, UUID.randomUUID(), 2026, UUID.randomUUID());
    private final List<PublishedState> events = new ArrayList<>();

    /**
     * 2017 was imported, 2018 and 2020 have no review, 2019 was restated, 2021 has another standard, and in 2026 there are no
     * districts; 2022 is open.
     */
    @BeforeEach
    void someYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("cp");
        var commune = areas.commune("11");
        events.addAll(areas.events());
        events.add(areas.review(reviews.get(2017), 2017, "PRIOR", "DECIDED", 1));
        var of2019 = areas.decided(reviews.get(2019), 2019, 3, 1);
        var restatement = new Restatement(reviews.get(2019), 1, "5/QĐ-UBND", LocalDate.of(2020, 5, 6));
        events.add(of2019);
        for (int year : List.of(2021, 2026)) {
            var review = areas.review(reviews.get(year), year, "PERIODIC", "DECIDED", 1);
            review.value().put("standard", "07-2021");
            events.add(review);
        }
        events.add(areas.review(UUID.randomUUID(), 2022, "PERIODIC", "OPEN", 1));
        for (int i = 0; i < 8; i++) {
            var household = HouseholdStory.in(commune, i % 2 == 0, EARLY);
            events.add(household.event(1));
            found(household, 2017, i < 5 ? "POOR" : null);
            found(household, 2019, i < 2 ? "POOR" : i == 2 ? "AVERAGE" : null);
            found(household, 2021, i < 1 ? "POOR" : i < 4 ? "NEAR_POOR" : "AVERAGE");
            household.reviewed(2026, reviews.get(2026), areas.commune("N1"), i < 1 ? "POOR" : "NONE", null, null);
            events.add(household.resultEvent(2026, 1));
        }
        var restated = HouseholdStory.in(commune, false, EARLY);
        events.add(restated.event(1));
        events.add(restated.resultEvent(
                2019,
                1,
                new HouseholdStory.Finding(reviews.get(2019), commune, false, "POOR", "INCOME", null),
                restatement));
        events.add(Restatement.announced(of2019, 4, restatement.of(1, 0)));
        var moved = HouseholdStory.in(areas.commune("32"), false, EARLY)
                .moving(areas.commune("31"), LocalDate.of(2020, 1, 1));
        events.add(moved.event(1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void twoYearsAreComparedInHouseholdsAndInPoints() {
        var report = read("compare?area=cp11&year=2021&with=2019");

        assertEquals(List.of(9, 1, 3, 4), counts(report, ""));
        assertEquals(List.of(9, 3, 0, 1), counts(report, "compared."));
        assertEquals(List.of(0, -2, 3, 3), counts(report, "change."));
        assertEquals(11.11F, report.getFloat("poorRate"));
        assertEquals(33.33F, report.getFloat("compared.poorRate"));
        assertEquals(-22.22F, report.getFloat("change.poorRatePoints"));
        assertEquals(33.33F, report.getFloat("change.nearPoorRatePoints"));
        assertEquals(33.33F, report.getFloat("change.averageRatePoints"));
        assertTrue(report.getBoolean("standardChanged"));
        assertEquals("59-2015", report.getString("comparedStandard"));
        assertEquals(List.of(2019), report.getList("restated.year"));
    }

    @Test
    void aYearIsComparedWithALaterOneAsWell() {
        var report = read("compare?area=cp11&year=2017&with=2019");

        assertEquals(2, report.getInt("change.poor"));
        assertFalse(report.getBoolean("standardChanged"));
        assertNull(report.get("average"), "imported without the class");
        assertNull(report.get("change.average"));
    }

    @Test
    void asKnownOnADayTheRestatedYearIsTheOneOfBefore() {
        var report = read("compare?area=cp11&year=2019&with=2017&asKnownOn=2020-05-05");

        assertEquals(-3, report.getInt("change.poor"));
        assertEquals(List.of(), report.getList("restated"));
    }

    /** 32 merged into 31 on 2020-01-01. */
    @Test
    void onOneMapEveryAreaIsComparedAndAsReportedThoseThatExistedInBothYears() {
        var asReported = read("compare?area=cp&year=2021&with=2019&breakdown=commune");
        var onOneMap = read("compare?area=cp&year=2021&with=2019&breakdown=commune&boundaries=2021-12-31", officer());

        String row = "areas.find { it.area.code == 'cp31' }.";
        assertEquals(0, asReported.getInt(row + "compared.households"));
        assertEquals(1, asReported.getInt(row + "change.households"));
        assertEquals(1, onOneMap.getInt(row + "compared.households"));
        assertEquals(0, onOneMap.getInt(row + "change.households"));
        List<Integer> rows = onOneMap.getList("areas.change.poor");
        assertEquals(
                onOneMap.getInt("change.poor"), rows.stream().mapToInt(i -> i).sum());
    }

    /** On the map of 2025 a commune has what was counted in those that it was made of. */
    @Test
    void anAreaThatDidNotHoldTheDesignationInTheOtherYearHasNoFiguresOfIt() {
        publishSecondDistrictPoorFrom2018();
        var own = "area=cq&year=2018&designation=POOR_DISTRICT&breakdown=district";
        var onOneMap = "area=cq&year=2018&designation=POOR_DISTRICT&breakdown=commune&boundaries=2025-07-01";

        var compared = read("compare?with=2017&" + own);
        var restated = read("compare?with=2017&" + onOneMap, TestTokens.of("province-officer", "cq"));

        for (var report : List.of(compared, read("poverty?" + own))) {
            assertEquals(List.of("cq1", "cq2"), report.getList("areas.area.code"));
            assertEquals(2, report.getInt("change.poor"));
            assertEquals(1, report.getInt("areas[0].change.poor"));
            assertNull(report.get("areas[1].change.poor"));
        }
        assertEquals(List.of("cqN1", "cqN2"), restated.getList("areas.area.code"));
        for (var report : List.of(compared, restated)) {
            assertEquals(1, report.getInt("areas[0].compared.households"));
            assertNull(report.get("areas[1].compared.households"));
        }
    }

    private void publishSecondDistrictPoorFrom2018() {
        var areas = new AreaFixture("cq");
        var own = new ArrayList<>(areas.events());
        own.stream()
                .filter(event -> event.id().equals(areas.d2))
                .forEach(event -> event.value()
                        .put(
                                "designations",
                                List.of(Map.of("designation", "POOR_DISTRICT_GROUP_2", "validFrom", "2018-06-01"))));
        var of2018 = UUID.randomUUID();
        own.add(areas.review(UUID.randomUUID(), 2017, "PERIODIC", "DECIDED", 1));
        own.add(areas.review(of2018, 2018, "PERIODIC", "DECIDED", 1));
        for (String commune : List.of("11", "21")) {
            var household = HouseholdStory.in(areas.commune(commune), false, EARLY)
                    .reviewed(2018, of2018, areas.commune(commune), "POOR", "INCOME", "NEW");
            own.add(household.event(1));
            own.add(household.resultEvent(2018, 1));
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(own);
            publisher.awaitConsumed(database);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area=cp&year=2021&with=2020, 404, review-missing, ?with, 'have such figures: 2017, 2019, 2021, 2026.'",
        "area=cp&year=2018&with=2021, 404, review-missing, ?year, 'have such figures: 2017, 2019, 2021, 2026.'",
        "area=cp1&year=2021&with=2026, 422, area-not-in-year, ?with, exists from 2015-01-01 to 2025-06-30.",
        "area=cp&year=2019&with=2021&designation=POOR_DISTRICT, 422, designation-not-held, ?designation, 2015–2020",
        "area=cp&year=2021&with=2021, 400, invalid-value, ?with, another year",
        "area=cp&year=2021&with=99, 400, invalid-value, ?with, a year from 2015",
        "area=cp&year=2021, 400, missing-parameter, ?with, ''",
        "area=cp&year=2019&with=2021&boundaries=2019-12-31&breakdown=commune, 422, boundaries-not-comparable, ?boundaries, ''",
    })
    void aPairOfYearsThatDoesNotExistIsRefusedWithWhatDoes(
            String question, int status, String code, String pointer, String named) {
        given().auth()
                .oauth2(officer())
                .get("/v1/reports/compare?" + question)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("messages.en", containsString(code.equals("invalid-value") ? "" : named))
                .body("errors[0].messages.en", containsString(named));
    }

    @Test
    void aSeriesHasEveryYearWithFiguresAndTheReasonsOfItsGapsAndBreaks() {
        var series = read("series?area=cp&year=2021");

        assertEquals(List.of(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026), series.getList("years.year"));
        assertEquals(year(5, 0, null, "IMPORTED"), year(series, 2017));
        assertEquals(year(null, null, null, "NO_REVIEW"), year(series, 2018));
        assertEquals(year(3, 0, 1, "RESTATED"), year(series, 2019));
        assertEquals(year(null, null, null, "NO_REVIEW"), year(series, 2020));
        assertEquals(year(1, 3, 4, "STANDARD_CHANGED"), year(series, 2021));
        assertEquals(year(null, null, null, "NO_REVIEW"), year(series, 2022));
        assertEquals(year(1, 0, null), year(series, 2026));
        assertEquals(10.00F, series.getFloat("years.find { it.year == 2021 }.poorRate"));
    }

    @Test
    void anAreaThatEndedHasNoYearsAfter() {
        var district = read("series?area=cp1&year=2021");
        var laterUnit = read("series?area=cpN1&year=2026");
        var onItsMap = read("series?area=cpN1&year=2021&boundaries=2025-07-01", officer());

        assertEquals(year(null, null, null, "AREA_ENDED"), year(district, 2026));
        assertEquals(year(null, null, null, "AREA_NOT_YET"), year(laterUnit, 2019));
        assertEquals(year(1, 0, null), year(laterUnit, 2026));
        assertEquals(year(3, 0, 1, "RESTATED"), year(onItsMap, 2019));
    }

    @Test
    void aDesignationHasNoFiguresInYearsInWhichNobodyHeldIt() {
        var series = read("series?area=cp&year=2019&designation=POOR_DISTRICT");

        assertEquals(year(3, 0, 1, "RESTATED"), year(series, 2019));
        assertEquals(year(null, null, null, "DESIGNATION_NOT_HELD"), year(series, 2021));
    }

    @Test
    void onAMapOfBeforeAChangeTheProvinceHasTheSameTotals() {
        var series = read("series?area=cp&year=2019&boundaries=2019-12-31", officer());
        var asReported = read("series?area=cp&year=2019", officer());

        assertEquals(year(3, 0, 1, "RESTATED"), year(series, 2019));
        assertEquals(year(asReported, 2021), year(series, 2021));
    }

    @Test
    void theOpenYearIsInTheSeriesOfAnOfficialAlone() {
        given().get("/v1/reports/series?area=cp&year=2021&status=provisional")
                .then()
                .statusCode(401);
        var series = read("series?area=cp&year=2021&status=provisional", officer());

        assertEquals("provisional", series.getString("years.find { it.year == 2022 }.status"));
        assertEquals("decided", series.getString("years.find { it.year == 2021 }.status"));
    }

    private static Map<String, Object> year(Integer poor, Integer nearPoor, Integer average, String... notes) {
        var year = new java.util.HashMap<String, Object>();
        year.put("poor", poor);
        year.put("nearPoor", nearPoor);
        year.put("average", average);
        year.put("notes", List.of(notes));
        return year;
    }

    private static Map<String, Object> year(JsonPath series, int year) {
        Map<String, Object> found = series.getMap("years.find { it.year == " + year + " }");
        var shown = new java.util.HashMap<>(found);
        shown.keySet().retainAll(List.of("poor", "nearPoor", "average", "notes"));
        return shown;
    }

    private static List<Integer> counts(JsonPath report, String at) {
        return List.of(
                report.getInt(at + "households"),
                report.getInt(at + "poor"),
                report.getInt(at + "nearPoor"),
                report.getInt(at + "average"));
    }

    private static String officer() {
        return TestTokens.of("province-officer", "cp");
    }

    private static JsonPath read(String question) {
        return given().get("/v1/reports/" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(String question, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/reports/" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void found(HouseholdStory household, int year, String livingStandard) {
        if (livingStandard != null) {
            UUID area = household.stays().getFirst().area();
            String route = livingStandard.equals("POOR") ? "INCOME" : null;
            household.reviewed(year, reviews.get(year), area, livingStandard, route, null);
            events.add(household.resultEvent(year, 1));
        }
    }
}
