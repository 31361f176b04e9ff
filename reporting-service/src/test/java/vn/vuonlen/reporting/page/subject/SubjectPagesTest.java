package vn.vuonlen.reporting.page.subject;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.ResultAnswers;

/** The pages of subjects as everybody gets them, of a database in which there is one province alone. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(SubjectPagesTest.OneProvince.class)
class SubjectPagesTest {

    /** Its own start of the service, and so its own database. */
    public static final class OneProvince implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("reporting.page.demo", "true");
        }
    }

    private static final int PAGE_BUDGET = 100_000;
    private static final String NAME = "Mường <script>alert(1)</script> & Chà";
    private static boolean published;

    @Inject
    DataSource database;

    private final List<PublishedState> events = new ArrayList<>();

    /**
     * Poor of 2018: 60 of 100 in the first district, 40 of 110 in the second; of 2017: 70 and 40. In 2015 a household lived in
     * a commune that was divided. In 2025, 4 of 10 were poor in the commune 03127, which is on the map.
     */
    @BeforeEach
    void aProvinceWithDecidedYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("03");
        events.addAll(areas.events());
        events.add(areas.renamed(areas.d1, NAME));
        events.add(areas.renamed(areas.commune("N1"), NAME));
        events.add(areas.founded("127", "2025-07-01"));
        var reviews = Map.of(2017, UUID.randomUUID(), 2018, UUID.randomUUID(), 2025, UUID.randomUUID());
        reviews.forEach((year, id) -> events.add(areas.review(id, year, "PERIODIC", "DECIDED", 1)));
        events.add(areas.review(UUID.randomUUID(), 2015, "PERIODIC", "DECIDED", 1));
        events.add(HouseholdStory.in(areas.commune("33"), true, LocalDate.of(2015, 3, 1))
                .moving(areas.commune("31"), LocalDate.of(2016, 1, 1))
                .ending(LocalDate.of(2016, 6, 30))
                .event(1));
        households(areas.commune("11"), 100, Map.of(2017, 70, 2018, 60), reviews);
        households(areas.commune("21"), 110, Map.of(2017, 40, 2018, 40), reviews);
        for (int i = 0; i < 10; i++) {
            var household = HouseholdStory.in(areas.commune("127"), true, LocalDate.of(2025, 7, 1));
            add(household, areas.commune("127"), i < 4 ? Map.of(2025, reviews.get(2025)) : Map.of(), i);
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    private void households(UUID commune, int all, Map<Integer, Integer> poor, Map<Integer, UUID> reviews) {
        for (int i = 0; i < all; i++) {
            var household = HouseholdStory.in(commune, i % 2 == 0, LocalDate.of(2015, 3, 1));
            var poorIn = new java.util.TreeMap<Integer, UUID>();
            for (int year : poor.keySet()) {
                if (i < poor.get(year)) {
                    poorIn.put(year, reviews.get(year));
                }
            }
            add(household, commune, poorIn, i);
        }
    }

    /** Two of three poor households have no capital, the third no land. */
    private void add(HouseholdStory household, UUID commune, Map<Integer, UUID> poorIn, int index) {
        events.add(household.event(1));
        var answers = ResultAnswers.NONE
                .withCauses(List.of(index % 3 == 0 ? "NO_LAND" : "NO_CAPITAL"))
                .withAspirations(index % 2 == 0 ? List.of("LOAN") : List.of("HOUSING", "WATER"))
                .withDeprivations(index % 3 == 0 ? List.of("WATER") : List.of("TOILET"))
                .ofGroup(index % 2 == 0 ? "03" : "23");
        poorIn.forEach((year, review) -> events.add(household
                .reviewed(year, review, commune, "POOR", "INCOME", null)
                .with(year, answers)
                .resultEvent(year, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "map; Bản đồ: Tỷ lệ hộ nghèo, năm 2018, theo xã, phường; Map: Poverty rate, 2018, by commune",
                "causes; Nguyên nhân nghèo và nguyện vọng: Đơn vị 03, năm 2018;"
                        + " Causes of poverty and aspirations: Đơn vị 03, 2018",
                "deprivations; Thiếu hụt của hộ nghèo, hộ cận nghèo: Đơn vị 03, năm 2018;"
                        + " Deprivations of poor households: Đơn vị 03, 2018",
                "ethnic-groups; Nghèo theo dân tộc: Đơn vị 03, năm 2018; Poverty by ethnic group: Đơn vị 03, 2018"
            })
    void everyPageIsInBothLanguagesAndInTheMenu(String path, String vietnamese, String english) {
        var first = page(path + "?year=2018&lang=vi");
        var second = page(path + "?year=2018&lang=en");

        assertEquals(vietnamese, first.selectFirst("h1").text());
        assertEquals(english, second.selectFirst("h1").text());
        assertEquals("en", second.selectFirst("html").attr("lang"));
        assertEquals(
                "/" + path + "?year=2018&lang=en",
                second.selectFirst(".menu [aria-current=page]").attr("href"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"map?year=2018", "causes?year=2018&area=031", "deprivations?year=2018", "ethnic-groups?year=2018"
            })
    void everyPictureHasATextAndATableUnderIt(String path) {
        var page = page(path);

        assertTrue(!page.select("svg[role=img]").isEmpty() || path.startsWith("deprivations"), path);
        for (Element picture : page.select("svg[role=img]")) {
            assertFalse(picture.attr("aria-label").isBlank());
            assertTrue(picture.closest("section").select("table caption").hasText());
        }
    }

    @Test
    void theTableUnderTheMapHasTheFiguresOfItsFile() {
        var section = section(page("map?year=2018&lang=en"), "map");
        var file = given().get(section.selectFirst(".links a").attr("href"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var rates = file.lines().skip(1).map(line -> line.split(",", -1)).toList();
        int rate = List.of(file.lines()
                        .findFirst()
                        .orElseThrow()
                        .replace("\ufeff", "")
                        .split(","))
                .indexOf("poorRate");

        var shown = section.select("tbody tr, tfoot tr").stream()
                .map(row -> row.selectFirst("td:last-child").text())
                .sorted()
                .toList();
        assertEquals(5, shown.size(), "four communes and the province");
        assertEquals(
                rates.stream()
                        .map(row -> row[rate].isEmpty() ? "–" : row[rate])
                        .sorted()
                        .toList(),
                shown);
        assertTrue(shown.contains("60.00"), shown::toString);
    }

    @Test
    void theShadeOfACommuneIsThatOfItsClass() {
        var section = section(page("map?year=2025&lang=vi"), "map");

        var commune = section.select("svg.map path").stream()
                .filter(path -> path.text().equals("Đơn vị 03127: 40,00\u202f%"))
                .findFirst()
                .orElseThrow();
        var legend = section.select(".legend li").stream()
                .filter(item -> !item.select("rect." + commune.attr("class")).isEmpty())
                .map(Element::text)
                .toList();
        assertEquals(List.of("40,00–49,99\u202f%"), legend);
    }

    @Test
    void twoYearsHaveTwoMapsInTheSameClassesAndADifference() {
        var section = section(page("map?year=2018&with=2017&lang=en"), "map");
        var compared = given().get(
                        "/v1/reports/compare?area=03&year=2018&with=2017&breakdown=commune&boundaries=2025-07-01")
                .jsonPath();

        assertEquals(List.of("2017", "2018"), section.select(".multiple-name").eachText());
        assertEquals(2, section.select("svg.map").size());
        var legends = section.select(".legend").eachText();
        assertEquals(legends.getFirst(), legends.getLast());
        var row = section.select("tbody tr").stream()
                .filter(tr -> tr.selectFirst("th").wholeText().equals(NAME))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("70.00", "60.00", "−10.00"), row.select("td").eachText());
        var areas = compared.getList("areas.area.code");
        int index = areas.indexOf("03N1");
        assertEquals("60.0", compared.getString("areas[" + index + "].poorRate"));
        assertEquals("70.0", compared.getString("areas[" + index + "].compared.poorRate"));
    }

    @Test
    void linksKeepWhatWasChosen() {
        var page = page("map?year=2018&measure=change&with=2017&lang=en");

        assertEquals(
                List.of("Change of the poverty rate on the year before", "2017"),
                page.select(".choice [aria-current=true]").eachText());
        for (var link : page.select(".years a, .account a:first-child")) {
            // No year stands beside itself.
            var kept = link.attr("href").contains("year=2017") ? "&measure=change" : "&measure=change&with=2017";
            assertTrue(link.attr("href").endsWith(kept), link.attr("href"));
        }
        assertTrue(page.select(".choice a").eachAttr("href").contains("/map?year=2018&lang=en&with=2017"));
        assertTrue(page.select(".choice a").eachAttr("href").contains("/map?year=2018&lang=en&measure=change"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"measure=wealth", "with=1999", "with=2018", "with=next", "measure=%3Cb%3E&with=&utm_source=a"})
    void choicesThatNobodyKnowsAreIgnored(String choices) {
        assertEquals(
                page("map?year=2018&lang=en").selectFirst("main").html(),
                page("map?year=2018&lang=en&" + choices).selectFirst("main").html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aYearThatDoesNotFitTheMapIsRefusedInTheWordsOfTheReport(String language) {
        var section = section(page("map?year=2015&lang=" + language), "map");
        var refusal = given().header("Accept-Language", language)
                .get("/v1/reports/poverty?area=03&year=2015&breakdown=commune&boundaries=2025-07-01")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();

        assertEquals(refusal.getString("detail"), section.selectFirst(".empty").text());
        assertEquals(0, section.select("svg, table").size());
    }

    @Test
    void theCausesOfADistrictAreThoseOfItsReport() {
        var section = section(page("causes?area=031&year=2018&lang=en"), "causes");
        var report = given().get("/v1/reports/causes?area=031&year=2018").jsonPath();

        assertEquals(
                List.of("No capital", "40", "66.67"),
                section.select("tbody tr").first().select("th, td").eachText().subList(0, 3));
        assertEquals("40", code(report, "NO_CAPITAL", "households"));
        assertEquals("66.67", code(report, "NO_CAPITAL", "percent"));
        assertEquals(
                "What most poor households named as a cause: “No capital”, 66.67\u202f% of the 60 that were asked.",
                section.selectFirst(".sentence").text());
    }

    private static String code(JsonPath report, String code, String field) {
        return report.getString("classes[0].codes.find { it.code == '" + code + "' }." + field);
    }

    @ParameterizedTest
    @CsvSource({"causes, causes", "causes, aspirations", "deprivations, deprivations", "deprivations, routes"})
    void ofACommuneEverybodySeesHowManyArePoorAndNoAnswers(String path, String figure) {
        var page = page(path + "?area=0311&year=2018&lang=en");
        var section = section(page, figure);

        assertEquals(List.of("60"), section.select("tfoot td:nth-child(2)").eachText());
        assertEquals(
                List.of(),
                section.select("tbody td").eachText().stream()
                        .filter(text -> text.matches(".*\\d.*"))
                        .toList());
        assertEquals(0, section.select("svg").size());
        assertTrue(section.select(".notes").text().contains("are not public"), section::text);
        assertEquals(0, page.select("#" + figure + "-by-part").size(), "of communes there is nothing to see");
    }

    @Test
    void theCauseThatComesFirstInEachDistrictIsThatOfItsReport() {
        var rows = section(page("causes?year=2018&lang=en"), "causes-by-part").select("tbody tr");

        assertEquals(
                List.of("No capital", "66.67", "60"), rows.first().select("td").eachText());
        assertEquals(NAME, rows.first().selectFirst("th").wholeText());
        assertEquals(
                "/areas/031?year=2018&lang=en", rows.first().selectFirst("th a").attr("href"));
    }

    @Test
    void ethnicGroupsAreForOfficersAndMinoritiesForEverybody() {
        var page = page("ethnic-groups?year=2018&lang=en");
        var report = given().get("/v1/reports/poverty?area=03&year=2018").jsonPath();

        var cells = section(page, "minorities").select("tbody td").eachText();
        assertEquals("50", report.getString("ethnicMinority.poor"));
        assertEquals(List.of("210", "100", "47.62", "105", "50", "47.62"), cells);
        var groups = section(page, "ethnic-groups");
        assertEquals(
                "/office/ethnic-groups?year=2018&lang=en",
                groups.selectFirst(".empty a").attr("href"));
        assertEquals(0, groups.select("table, svg").size());
        assertFalse(page.text().contains("Thái"), "the name of a group");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map?year=2018",
                "map?year=2018&with=2017",
                "causes?year=2018",
                "causes?year=2018&area=031",
                "deprivations?year=2018",
                "ethnic-groups?year=2018"
            })
    void aPageIsSmallAndANameIsTextAndNeverMarkup(String path) {
        var answer = given().get("/" + path);
        var page = Jsoup.parse(answer.asString());

        assertEquals(0, page.select("script").size());
        assertTrue(page.select("a").stream().anyMatch(link -> link.wholeText().equals(NAME))
                || path.startsWith("causes?year=2018&area"));
        assertTrue(
                answer.asByteArray().length < PAGE_BUDGET, answer.asByteArray().length + " bytes, not yet compressed");
    }

    private static Element section(Document page, String id) {
        return page.selectFirst("section[aria-labelledby=" + id + "]");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get("/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
