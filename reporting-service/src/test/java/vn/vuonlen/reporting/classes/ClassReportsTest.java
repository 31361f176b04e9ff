package vn.vuonlen.reporting.classes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The reports of classes, against the results that they are of. */
@QuarkusTest
@WithTestResource(Suite.class)
class ClassReportsTest {

    private static final LocalDate EARLY = LocalDate.of(2015, 3, 1);
    private static final List<String> BY_DECREE_7 = List.of("POOR", "POOR", "NEAR_POOR", "AVERAGE", "AVERAGE", "NONE");

    private static final String CLASSES = """
            SELECT (SELECT count(*) FROM household_contribution h JOIN area a ON a.id = h.area_id
                    WHERE a.code = 'cl11' AND 2021 BETWEEN h.first_year AND h.last_year),
                count(*) FILTER (WHERE r.class = 'POOR'), count(*) FILTER (WHERE r.class = 'NEAR_POOR'),
                count(*) FILTER (WHERE r.class = 'AVERAGE')
            FROM known_result r JOIN area a ON a.id = r.area_id
            WHERE a.code = 'cl11' AND r.year = 2021 AND r.known_to = 'infinity'""";

    private static boolean published;

    @Inject
    DataSource database;

    private final List<PublishedState> events = new ArrayList<>();

    /** 2019 was imported, without the average class; 2020 was reviewed by Decision 59, 2021 by Decree 07. */
    @BeforeEach
    void threeYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("cl");
        var reviews = Map.of(2019, UUID.randomUUID(), 2020, UUID.randomUUID(), 2021, UUID.randomUUID());
        events.addAll(areas.events());
        var designated = areas.renamed(areas.d3, "Huyện mới");
        designated
                .value()
                .put("designations", List.of(Map.of("designation", "NEW_DISTRICT", "validFrom", "2020-01-01")));
        events.add(designated);
        events.add(areas.review(reviews.get(2019), 2019, "PRIOR", "DECIDED", 1));
        events.add(areas.review(reviews.get(2020), 2020, "PERIODIC", "DECIDED", 1));
        var newStandard = areas.review(reviews.get(2021), 2021, "PERIODIC", "DECIDED", 1);
        newStandard.value().put("standard", "07-2021");
        events.add(newStandard);
        for (String livingStandard : BY_DECREE_7) {
            var household = HouseholdStory.in(areas.commune("11"), true, EARLY);
            found(household, 2021, reviews, livingStandard);
            found(household, 2020, reviews, livingStandard);
            found(household, 2019, reviews, livingStandard.equals("AVERAGE") ? "NONE" : livingStandard);
            events.add(household.event(1));
        }
        events.add(HouseholdStory.in(areas.commune("11"), false, EARLY).event(1));
        events.add(HouseholdStory.in(areas.commune("12"), false, EARLY).event(1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void theSummaryHasEveryClassAsTheResultsDo() throws SQLException {
        var commune = official("/v1/reports/summary?area=cl11&year=2021");

        assertEquals(List.of(7, 2, 1, 2), stored());
        assertEquals(stored(), counts(commune, ""));
        assertEquals(
                List.of(28.57F, 14.29F, 28.57F),
                List.of(
                        commune.getFloat("poorRate"),
                        commune.getFloat("nearPoorRate"),
                        commune.getFloat("averageRate")));
        assertEquals(
                List.of(6, 2),
                List.of(commune.getInt("ethnicMinority.households"), commune.getInt("ethnicMinority.poor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"breakdown=commune", "breakdown=district", "breakdown=commune&boundaries=2025-07-01"})
    void everyLevelSumsToTheProvinceOnEveryMap(String question) {
        var province = official("/v1/reports/summary?area=cl&year=2021&" + question);

        assertEquals(List.of(8, 2, 1, 2), counts(province, ""));
        for (String count : List.of("households", "poor", "nearPoor", "average")) {
            List<Integer> rows = province.getList("areas." + count);
            assertEquals(province.getInt(count), rows.stream().mapToInt(i -> i).sum(), count);
        }
    }

    @Test
    void averageHouseholdsOfACommuneArePublicWithTheirRate() {
        var report = given().get("/v1/reports/average-income?area=cl11&year=2020")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("public"))
                .extract()
                .jsonPath();

        assertEquals(List.of(7, 2), List.of(report.getInt("households"), report.getInt("average")));
        assertEquals(28.57F, report.getFloat("averageRate"));
    }

    /** The rest of the province does not make the average of 12 known by itself: none of its households has it. */
    @Test
    void noneIsSaidWhereTheYearKnowsTheClassAndNothingWhereItDoesNot() {
        var known =
                given().get("/v1/reports/average-income?area=cl12&year=2020").jsonPath();
        var unknown =
                given().get("/v1/reports/average-income?area=cl11&year=2019").jsonPath();

        assertEquals(0, known.getInt("average"));
        assertEquals(0F, known.getFloat("averageRate"));
        assertNull(unknown.get("average"));
        assertNull(unknown.get("averageRate"));
    }

    @Test
    void theMultidimensionallyPoorArePoorAndNearPoorTogether() {
        var report = given().get("/v1/reports/multidimensional?area=cl&year=2021&breakdown=commune")
                .jsonPath();

        assertEquals(3, report.getInt("multidimensionallyPoor"));
        assertEquals(37.50F, report.getFloat("multidimensionallyPoorRate"));
        assertEquals(42.86F, report.getFloat("areas.find { it.area.code == 'cl11' }.multidimensionallyPoorRate"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020})
    void aYearOfDecision59HasNoneAndTheRefusalNamesTheYearsThatDo(int year) {
        given().get("/v1/reports/multidimensional?area=cl&year=" + year)
                .then()
                .statusCode(422)
                .body("code", equalTo("not-multidimensional"))
                .body("messages.en", containsString("Years that have such figures: 2021."))
                .body("messages.vi", containsString("Các năm có số liệu này: 2021."));
    }

    /** The third district is designated from 2020 on: its poor of 2020 are not as many more than in 2019. */
    @Test
    void nothingIsComparedWithAYearInWhichNobodyHeldTheDesignation() {
        var first = official("/v1/reports/poverty?area=cl&year=2020&designation=NEW_DISTRICT");
        var second = official("/v1/reports/poverty?area=cl&year=2021&designation=NEW_DISTRICT");

        assertNull(first.get("change"));
        assertEquals(0, second.getInt("change.poor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "average-income", "multidimensional"})
    void whatIsNotDecidedIsForOfficialsAndWhatDoesNotExistIsRefused(String slug) {
        report(slug, "area=cl&year=2021&status=provisional").statusCode(401);
        report(slug, "area=cl&year=2021&boundaries=2019-12-31").statusCode(401);
        report(slug, "area=cl&year=2018")
                .statusCode(404)
                .body("code", equalTo("review-missing"))
                .body("messages.en", containsString("Years that have such figures: 2019, 2020, 2021."));
        report(slug, "area=cl&year=2021&designation=POOR_DISTRICT")
                .statusCode(422)
                .body("code", equalTo("designation-not-held"));
        report(slug, "area=clX&year=2021")
                .statusCode(422)
                .body("code", equalTo("unknown-area"))
                .body("messages.en", containsString("cl “Đơn vị cl”"));
        report(slug, "area=cl1&year=2026")
                .statusCode(422)
                .body("messages.en", containsString("from 2015-01-01 to 2025-06-30"));
    }

    private static ValidatableResponse report(String slug, String question) {
        return given().get("/v1/reports/" + slug + "?" + question).then();
    }

    private static List<Integer> counts(JsonPath report, String at) {
        return List.of(
                report.getInt(at + "households"),
                report.getInt(at + "poor"),
                report.getInt(at + "nearPoor"),
                report.getInt(at + "average"));
    }

    private List<Integer> stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(CLASSES)) {
            row.next();
            return List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }

    private static JsonPath official(String path) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "cl"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void found(HouseholdStory household, int year, Map<Integer, UUID> reviews, String livingStandard) {
        UUID area = household.stays().getFirst().area();
        household.reviewed(
                year, reviews.get(year), area, livingStandard, livingStandard.equals("POOR") ? "INCOME" : null, null);
        events.add(household.resultEvent(year, 1));
    }
}
