package vn.vuonlen.reporting.distribution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import vn.vuonlen.reporting.publishing.Restatement;
import vn.vuonlen.reporting.publishing.ResultAnswers;

/**
 * A year of which 40 poor and 12 near-poor households were reviewed in the first district, 15 poor in the second, and 3 that
 * have escaped. One of the poor of the second district was found again by a restatement.
 */
@QuarkusTest
@WithTestResource(Suite.class)
class DistributionTest {

    private static final UUID REVIEW = UUID.randomUUID();
    private static boolean published;

    @Inject
    DataSource database;

    private final List<PublishedState> events = new ArrayList<>();

    @BeforeEach
    void aReviewedYear() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("ds");
        var prior = UUID.randomUUID();
        events.addAll(areas.events());
        events.add(areas.review(prior, 2017, "PRIOR", "DECIDED", 1));
        for (int i = 0; i < 40; i++) {
            var answers = ResultAnswers.NONE
                    .withCauses(
                            i < 15
                                    ? List.of("NO_LAND")
                                    : i < 20 ? List.of("NO_LAND", "NO_CAPITAL") : List.of("NO_CAPITAL"))
                    .withDeprivations(i < 16 ? List.of("WATER", "TOILET") : List.of())
                    .ofGroup(i < 18 ? "03" : "23");
            answers = i < 10 ? answers.withoutCapacityToWork() : answers;
            answers = i < 12 ? answers.committing() : answers;
            poor(areas, "11", i < 30 ? "INCOME" : "INCOME_AND_DEPRIVATION", answers);
        }
        for (int i = 0; i < 12; i++) {
            result(areas, "11", "NEAR_POOR", null, null, ResultAnswers.NONE.asked(Set.of("DEPRIVATIONS")));
        }
        for (int i = 0; i < 14; i++) {
            poor(areas, "21", "DEPRIVATION", ResultAnswers.NONE.asked(Set.of()).withCauses(List.of("NO_LAND")));
        }
        for (int i = 0; i < 3; i++) {
            var escaped = ResultAnswers.NONE.committing();
            result(areas, "22", i == 0 ? "NEAR_POOR" : "AVERAGE", null, "ESCAPED", escaped);
        }
        var before = HouseholdStory.in(areas.commune("31"), false, LocalDate.of(2015, 3, 1))
                .reviewed(2017, prior, areas.commune("31"), "POOR", null, null)
                .with(2017, new ResultAnswers(List.of(), List.of(), List.of(), false, null, false, null));
        events.add(before.event(1));
        events.add(before.resultEvent(2017, 1));
        restatedHousehold(areas);
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    private void poor(AreaFixture areas, String commune, String route, ResultAnswers answers) {
        result(areas, commune, "POOR", route, "STAYED", answers);
    }

    private void result(
            AreaFixture areas,
            String commune,
            String livingStandard,
            String route,
            String movement,
            ResultAnswers answers) {
        var area = areas.commune(commune);
        var household = HouseholdStory.in(area, true, LocalDate.of(2015, 3, 1))
                .reviewed(2018, REVIEW, area, livingStandard, route, movement)
                .with(2018, answers);
        events.add(household.event(1));
        events.add(household.resultEvent(2018, 1));
    }

    /** First found without a cause that is known, then with one. */
    private void restatedHousehold(AreaFixture areas) {
        var area = areas.commune("21");
        var household = HouseholdStory.in(area, true, LocalDate.of(2015, 3, 1))
                .reviewed(2018, REVIEW, area, "POOR", "DEPRIVATION", "STAYED")
                .with(2018, ResultAnswers.NONE.asked(Set.of("DEPRIVATIONS")));
        events.add(household.event(1));
        events.add(household.resultEvent(2018, 1));
        var restatement = new Restatement(REVIEW, 1, "5/QĐ-UBND", LocalDate.of(2019, 5, 6));
        var found = household.findings().get(2018).with(ResultAnswers.NONE.withCauses(List.of("ILLNESS")));
        events.add(household.resultEvent(2018, 1, found, restatement));
        var decided = areas.decided(REVIEW, 2018, 70, 1);
        events.add(decided);
        events.add(Restatement.announced(decided, 70, restatement.of(1, 0)));
    }

    @Test
    void eachAnswerHasItsShareOfThoseThatWereAsked() {
        var report = official("causes?area=ds2&year=2018");

        assertEquals("POOR 15 15 0", whole(report, 0));
        assertEquals("14 93.33", code(report, 0, "NO_LAND"));
        assertEquals("1 6.67", code(report, 0, "ILLNESS"));
        assertEquals("0 0.00", code(report, 0, "NO_CAPITAL"));
        assertEquals("Không có đất sản xuất", report.getString("classes[0].codes[0].name.vi"));
    }

    @Test
    void whatWasNotAskedIsUnknownAndNeverNone() {
        var causes = official("causes?area=ds1&year=2018");
        assertEquals("NEAR_POOR 12 0 12", whole(causes, 1));
        assertEquals("null null", code(causes, 1, "NO_LAND"));

        var deprivations = official("deprivations?area=ds1&year=2018");
        assertEquals("NEAR_POOR 12 12 0", whole(deprivations, 1));
        assertEquals("0 0.00", code(deprivations, 1, "WATER"));

        var imported = official("deprivations?area=ds&year=2017");
        assertEquals("POOR 1 0 1", whole(imported, 0));
        assertEquals("null null", code(imported, 0, "WATER"));
    }

    @Test
    void theIndicatorsAreThoseOfTheStandardOfTheYear() {
        var report = official("deprivations?area=ds1&year=2018");

        assertEquals(
                List.of(
                        "ADULT_EDUCATION",
                        "CHILD_SCHOOLING",
                        "HEALTH_CARE",
                        "HEALTH_INSURANCE",
                        "HOUSING_QUALITY",
                        "HOUSING_AREA",
                        "WATER",
                        "TOILET",
                        "TELECOM",
                        "INFORMATION"),
                report.getList("classes[0].codes.code"));
        assertEquals("16 40.00", code(report, 0, "WATER"));
    }

    @Test
    void aTargetGroupHasAShareOnlyWhereAllWereAsked() {
        assertEquals("10 25.00", code(official("target-groups?area=ds1&year=2018"), 0, "NO_CAPACITY_TO_WORK"));
        var notAsked = official("target-groups?area=ds2&year=2018");
        assertEquals("POOR 15 1 14", whole(notAsked, 0));
        assertEquals("0 null", code(notAsked, 0, "NO_CAPACITY_TO_WORK"));
    }

    @Test
    void routesPartThePoor() {
        var report = official("routes?area=ds&year=2018");

        assertEquals("POOR 55 55 0", whole(report, 0));
        assertEquals("30 54.55", code(report, 0, "INCOME"));
        assertEquals("15 27.27", code(report, 0, "DEPRIVATION"));
        assertEquals("10 18.18", code(report, 0, "INCOME_AND_DEPRIVATION"));
        assertEquals("POOR 1 0 1", whole(official("routes?area=ds&year=2017"), 0));
    }

    @Test
    void groupsHaveTheNameOfTheOfficialListAndItsScheme() {
        var report = official("ethnic-groups?area=ds&year=2018");

        assertEquals("POOR 55 40 15", whole(report, 0));
        assertEquals(List.of("03", "23"), report.getList("classes[0].codes.code"));
        assertEquals(List.of("census", "census"), report.getList("classes[0].codes.scheme"));
        assertEquals("Thái", report.getString("classes[0].codes[0].name.vi"));
        assertEquals("18 45.00", code(report, 0, "03"));
        assertEquals(List.of(), report.getList("classes[1].codes"));
    }

    @Test
    void whatCameOfCommitments() {
        var report = official("commitments?area=ds&year=2018");

        assertEquals("ALL 70 70 0", whole(report, 0));
        assertEquals("15 21.43", code(report, 0, "COMMITTED"));
        assertEquals("3 20.00", code(report, 0, "ESCAPED"));
        assertEquals("12 80.00", code(report, 0, "POOR"));
        assertEquals("0 0.00", code(report, 0, "NEAR_POOR"));
        assertEquals("0 0.00", code(report, 0, "OTHER"));
    }

    @Test
    void aRestatementChangesWhatIsKnownFromItsDayOn() {
        var before = official("causes?area=ds2&year=2018&asKnownOn=2019-05-05");
        var after = official("causes?area=ds2&year=2018&asKnownOn=2019-05-06");

        assertEquals("POOR 15 14 1", whole(before, 0));
        assertEquals("0 0.00", code(before, 0, "ILLNESS"));
        assertEquals(List.of(), before.getList("restated"));
        assertEquals("1 6.67", code(after, 0, "ILLNESS"));
        assertEquals(List.of(1), after.getList("restated.number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causes",
                "aspirations",
                "deprivations",
                "target-groups",
                "routes",
                "ethnic-groups",
                "commitments"
            })
    void everyLevelSumsToTheNextOnEveryMap(String slug) {
        for (String map : List.of("as-reported", "2025-07-01")) {
            for (String level : map.equals("as-reported") ? List.of("district", "commune") : List.of("commune")) {
                var report = official(slug + "?area=ds&year=2018&breakdown=" + level + "&boundaries=" + map);
                assertEquals(sums(report.getList("classes")), sums(flat(report.getList("areas.classes"))), map + level);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"causes", "aspirations", "deprivations", "target-groups", "routes", "ethnic-groups"})
    void everyCellIsThatOfTheRowsOfResults(String slug) throws SQLException {
        var rows = new TreeMap<String, Long>();
        List<Map<String, ?>> areas =
                official(slug + "?area=ds&year=2018&breakdown=commune").getList("areas");
        areas.forEach(area ->
                add(rows, ((Map<?, ?>) area.get("area")).get("code") + " ", (List<?>) area.get("classes")));
        rows.values().removeIf(count -> count == 0);

        assertEquals(counted(answersOf(slug)), rows);
    }

    private static String answersOf(String slug) {
        return switch (slug) {
            case "target-groups" -> "CASE WHEN no_capacity_to_work THEN ARRAY['NO_CAPACITY_TO_WORK'] END";
            case "routes" -> "ARRAY[nullif(route, 'NONE')]";
            case "ethnic-groups" -> "ARRAY[split_part(ethnic_group, '/', 2)]";
            default -> slug;
        };
    }

    @Test
    void thePublicSeesDistrictsThatAreLargeEnough() {
        var report = given().get("/v1/reports/causes?area=ds&year=2018&breakdown=district")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .extract()
                .jsonPath();

        assertEquals(Arrays.asList(null, true, null), report.getList("areas.collect { it.classes[0].suppressed }"));
        assertEquals(Arrays.asList(40, null, 0), report.getList("areas.collect { it.classes[0].asked }"));
        assertEquals(Arrays.asList(20, null, 0), report.getList("areas.collect { it.classes[0].codes[0].households }"));
        // The only other district would follow from it.
        assertEquals("POOR 55 null null", whole(report, 0));
        assertEquals(true, report.getBoolean("classes[0].suppressed"));
    }

    @Test
    void ofCommunesThePublicSeesTheWholeAlone() {
        publicly("causes?area=ds11&year=2018")
                .statusCode(200)
                .body("classes[0].households", equalTo(40))
                .body("classes[0].asked", nullValue())
                .body("classes[0].suppressed", equalTo(true))
                .body("classes[0].codes[0].households", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ethnic-groups", "commitments"})
    void groupsAndCommitmentsAreForOfficialsAlone(String slug) {
        publicly(slug + "?area=ds&year=2018").statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void whatIsNotDecidedIsForOfficialsAlone() {
        publicly("causes?area=ds&year=2018&status=provisional").statusCode(401);
        publicly("causes?area=ds&year=2016").statusCode(404).body("code", equalTo("review-missing"));
    }

    private Map<String, Long> counted(String codes) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT a.code || ' ' || r.class || ' ' || given.code, count(*)
                        FROM known_result r JOIN area a ON a.id = r.area_id, unnest(%s) AS given (code)
                        WHERE r.review_id = ? AND r.known_to = 'infinity' AND r.class IN ('POOR', 'NEAR_POOR')
                            AND given.code IS NOT NULL
                        GROUP BY 1""".formatted(codes))) {
            statement.setObject(1, REVIEW);
            var rows = statement.executeQuery();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static List<?> flat(List<List<?>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static Map<String, Long> sums(List<?> classes) {
        var sums = new TreeMap<String, Long>();
        add(sums, "", classes);
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void add(Map<String, Long> sums, String area, List<?> classes) {
        for (Object answers : classes) {
            var of = (Map<?, ?>) answers;
            for (Object code : (List<?>) of.get("codes")) {
                var counted = (Map<?, ?>) code;
                if (counted.get("households") instanceof Number households) {
                    sums.merge(area + of.get("class") + " " + counted.get("code"), households.longValue(), Long::sum);
                }
            }
        }
    }

    /** The class, its households, those asked and those not. */
    private static String whole(JsonPath report, int at) {
        Map<String, Object> answers = report.getMap("classes[" + at + "]");
        return answers.get("class") + " " + answers.get("households") + " " + answers.get("asked") + " "
                + answers.get("unknown");
    }

    private static String code(JsonPath report, int at, String code) {
        var of = "classes[" + at + "].codes.find { it.code == '" + code + "' }.";
        Object percent = report.get(of + "percent");
        return report.get(of + "households") + " "
                + (percent == null ? null : "%.2f".formatted(((Number) percent).doubleValue()));
    }

    private static ValidatableResponse publicly(String query) {
        return given().get("/v1/reports/" + query).then();
    }

    private static JsonPath official(String query) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "ds"))
                .get("/v1/reports/" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
