package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The page as a reader's browser gets it, of a database in which there is one province alone. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(GlanceTest.OneProvince.class)
class GlanceTest {

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

    /**
     * Poor of 2018: 60 of 100 in the first district, 30 of 110 in the second; of 2017: 70 and 30. 2019 is not decided, and of
     * 2016 a result is missing.
     * In 2015 one household lived in a commune that was divided; 2025 ended without districts, 2030 on a newer map.
     */
    @BeforeEach
    void aProvinceWithDecidedYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("gl");
        List<PublishedState> events = new ArrayList<>(areas.events());
        events.add(areas.renamed(areas.d1, NAME));
        UUID[] reviews = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        for (int i = 0; i < reviews.length; i++) {
            events.add(areas.review(reviews[i], 2017 + i, "PERIODIC", i < 2 ? "DECIDED" : "OPEN", 1));
        }
        for (int year : List.of(2015, 2025, 2030)) {
            events.add(areas.review(UUID.randomUUID(), year, "PERIODIC", "DECIDED", 1));
        }
        events.add(areas.decided(UUID.randomUUID(), 2016, 1, 1));
        events.add(HouseholdStory.in(areas.commune("33"), true, LocalDate.of(2015, 3, 1))
                .moving(areas.commune("31"), LocalDate.of(2016, 1, 1))
                .ending(LocalDate.of(2016, 6, 30))
                .event(1));
        events.add(areas.founded("N4", "2030-01-01"));
        String[] communes = {"11", "21"};
        int[] households = {100, 110};
        int[][] poor = {{70, 60}, {30, 30}};
        for (int c = 0; c < communes.length; c++) {
            for (int h = 0; h < households[c]; h++) {
                var household = HouseholdStory.in(areas.commune(communes[c]), true, LocalDate.of(2015, 3, 1));
                events.add(household.event(1));
                for (int i = 0; i < 2; i++) {
                    if (h < poor[c][i]) {
                        events.add(household
                                .reviewed(2017 + i, reviews[i], areas.commune(communes[c]), "POOR", "INCOME", null)
                                .resultEvent(2017 + i, 1));
                    }
                }
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;Giảm nghèo tỉnh Đơn vị gl năm 2018;42,86\u202f%;−4,76",
                "en;Poverty reduction in Đơn vị gl province, 2018;42.86\u202f%;−4.76"
            })
    void theFiguresAreFormattedInTheReadersLanguage(String tag, String title, String rate, String points) {
        var page = page("year=2018&lang=" + tag);

        assertEquals(tag, page.selectFirst("html").attr("lang"));
        assertEquals(title, page.selectFirst("h1").text());
        assertEquals(rate, page.selectFirst(".tile.lead .figure").text());
        assertTrue(page.selectFirst(".tile.lead .delta").text().startsWith(points), page::text);
        assertEquals("90", page.select(".tile .figure").get(1).text());
        assertEquals("210", page.select(".tile .figure").get(3).text());
    }

    @Test
    void withoutALanguageInTheAddressTheBrowserDecides() {
        var english = given().header("Accept-Language", "en-GB,vi;q=0.5").get("/?year=2018");

        assertEquals("en", english.header("Content-Language"));
        assertEquals("Accept-Language, Accept-Encoding", english.header("Vary"));
        assertEquals("vi", given().get("/?year=2018").header("Content-Language"));
    }

    /** What a link gathers when it is shared does not decide; what a semicolon parts is read as one server reads it, and is not stored. */
    @Test
    void thePageIsStoredForEachLanguage() {
        var first = given().get("/?year=2018&lang=vi");
        var second = given().get("/?year=2018&lang=vi&utm_source=shared");

        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("vi", second.header("Content-Language"));
        assertEquals("en", languageOf("/?year=2018&lang=en"));
        assertEquals("vi", languageOf("/?year=2018"));
        assertEquals("en", languageOf("/?year=2018&shared=1;lang=en"));
        assertEquals("vi", languageOf("/?year=2018&shared=1"));
        assertEquals(
                "en", given().header("Accept-Language", "en").get("/?year=2018").header("Content-Language"));
    }

    private static String languageOf(String page) {
        return given().urlEncodingEnabled(false).get(page).header("Content-Language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi;q=", "en;q=2", "en;x", "en;q=0"})
    void aLanguageIsNoReasonToRefuseThePage(String languages) {
        var page = given().header("Accept-Language", languages).get("/?year=2018");

        assertEquals(200, page.statusCode());
        assertEquals("vi", page.header("Content-Language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi; Số liệu minh họa.; Mọi số liệu khác là giả định; số hộ và số hộ nghèo năm 2017; các huyện nghèo năm 2019",
                "en; Demonstration figures.; Everything else is invented; counts of 2017; the poor districts in 2019"
            })
    void aDemoProvinceSaysWhatOfItIsInvented(String tag, String title, String all, String counts, String districts) {
        var notice = page("year=2018&lang=" + tag).selectFirst("aside.notice").text();

        assertTrue(notice.startsWith(title), notice);
        assertTrue(notice.contains(all) && notice.contains(counts) && notice.contains(districts), notice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "year=2019", "year=1066", "year=now", "utm_source=letter&fbclid=1"})
    void aLinkNeverBreaks(String query) {
        var page = page(query);

        assertEquals("2030", page.selectFirst(".years [aria-current=page]").text());
        assertEquals(
                "2015 2017 2018 2025 2030",
                page.select(".years a").eachText().stream().collect(joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;2025;Cuối năm 2025 không có huyện nghèo.",
                "en;2025;There were no poor districts at the end of 2025."
            })
    void aYearThatEndedWithoutDistrictsHasItsPageWithoutTheirTable(String tag, int year, String sentence) {
        var page = page("lang=" + tag + "&year=" + year);

        var section = page.selectFirst("section[aria-labelledby=districts]");
        assertEquals(sentence, section.selectFirst(".empty").text());
        assertEquals(0, section.select("table").size());
        assertEquals("210", page.select(".tile .figure").get(3).text());
        assertEquals(1, page.select("svg.map").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;2015;Không thể đưa số liệu năm 2015 lên bản đồ xã, phường hiện nay.",
                "en;2015;The figures of 2015 cannot be shown on the map of today's communes.",
                "en;2030;The figures of 2030 cannot be shown on the map of today's communes."
            })
    void aYearThatDoesNotFitTheMapHasItsPageWithoutIt(String tag, int year, String sentence) {
        var page = page("lang=" + tag + "&year=" + year);

        var section = page.selectFirst("section[aria-labelledby=map]");
        assertEquals(sentence, section.selectFirst(".empty").text());
        assertEquals(0, section.select("svg, table").size());
        assertEquals(
                Integer.toString(year),
                page.selectFirst(".years [aria-current=page]").text());
    }

    @Test
    void theMapStatesItsNumberOfCommunes() {
        var map = page("year=2018&lang=en").selectFirst("section[aria-labelledby=map]");

        assertEquals(3, map.select("tbody tr").size());
        assertEquals(
                "Poverty rate of 2018 on the boundaries of the 3 communes in force since 1 July 2025",
                map.selectFirst(".caption").text());
    }

    @Test
    void everyPictureHasATextAndATableBesideIt() {
        var page = page("year=2018");

        for (Element picture : page.select("svg[role=img]")) {
            assertTrue(!picture.attr("aria-label").isBlank(), picture.attr("class"));
            assertTrue(picture.closest("section").select("table caption").hasText(), picture.attr("class"));
        }
        assertEquals(2, page.select("svg[role=img]").size());
        assertEquals(
                0, page.select("svg:not([role=img]):not([aria-hidden=true])").size());
        assertEquals(0, page.select("th:not([scope])").size());
        assertEquals(
                page.select("h2").size() - 1, page.select("section").size(), "a heading a section, and the source's");
    }

    @Test
    void aTableAndItsFileHaveTheSameFigures() {
        var page = page("year=2018&lang=en");
        var table = page.selectFirst("section[aria-labelledby=districts]");
        var file = given().get(table.selectFirst(".links a").attr("href"));

        assertEquals(200, file.statusCode());
        assertEquals("text/csv;charset=UTF-8", file.contentType());
        var rows = table.select("tbody tr");
        assertEquals("3", file.header("Row-Count"), "two districts and their total");
        assertEquals(2, rows.size());
        for (var row : rows) {
            var cells = row.select("td.n").eachText();
            assertTrue(
                    file.asString()
                            .contains(cells.get(0) + "," + cells.get(1) + ","
                                    + cells.get(2).replaceAll("[^0-9.]", "")),
                    file.asString() + row.text());
        }
    }

    @Test
    void everyColumnOfTheTargetsHasItsOwnWord() {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "gl"))
                .contentType("application/json")
                .body("{\"area\":\"gl\",\"year\":2018,\"measure\":\"poor\",\"target\":80,\"decision\":"
                        + "{\"number\":\"12/KH-UBND\",\"date\":\"2017-12-20\"}}")
                .put("/v1/targets")
                .then()
                .statusCode(oneOf(200, 201));

        var table = page("year=2018&lang=en").selectFirst("section[aria-labelledby=targets] table");

        assertEquals(
                List.of("Measure", "Target", "Actual", "Outcome"),
                table.select("thead th").eachText());
        assertEquals(
                List.of("Poor households, Đơn vị gl", "80", "90", "✗ Not met"),
                table.select("tbody tr *:is(th, td)").eachText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POOR_DISTRICT; Các huyện nghèo; The poor districts",
                "POOR_DISTRICT_GROUP_1; Các huyện nghèo nhóm 1 (30a); The poor districts of group 1 (30a)",
                "POOR_DISTRICT_GROUP_2; Các huyện nghèo nhóm 2 (293); The poor districts of group 2 (293)"
            })
    void aTargetNamesWhomItIsFor(String designation, String vietnamese, String english) {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "gl"))
                .contentType("application/json")
                .body("{\"area\":\"gl\",\"year\":2017,\"designation\":\"" + designation
                        + "\",\"measure\":\"poor\",\"target\":80,\"decision\":"
                        + "{\"number\":\"12/KH-UBND\",\"date\":\"2016-12-20\"}}")
                .put("/v1/targets")
                .then()
                .statusCode(oneOf(200, 201));

        assertTrue(
                targets("vi").contains("Hộ nghèo, " + vietnamese),
                () -> targets("vi").toString());
        assertTrue(
                targets("en").contains("Poor households, " + english),
                () -> targets("en").toString());
    }

    @Test
    void aTargetThatWasSetWhenItsYearWasOverIsNeitherMetNorMissed() {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "gl"))
                .contentType("application/json")
                .body("{\"area\":\"gl\",\"year\":2017,\"measure\":\"poorRate\",\"target\":99.5,\"decision\":"
                        + "{\"number\":\"12/KH-UBND\",\"date\":\"2018-01-01\"}}")
                .put("/v1/targets")
                .then()
                .statusCode(oneOf(200, 201));

        var outcomes = page("year=2017&lang=en")
                .select("section[aria-labelledby=targets] tbody tr:has(th:contains(rate)) td:last-child");

        assertEquals(List.of("Set after the year was over"), outcomes.eachText());
        assertEquals(0, outcomes.select(".met, .missed").size());
    }

    private static List<String> targets(String language) {
        return page("year=2017&lang=" + language)
                .select("section[aria-labelledby=targets] tbody th")
                .eachText();
    }

    @Test
    void aNameIsTextAndNeverMarkup() {
        var page = page("year=2018");

        assertEquals(
                NAME,
                page.selectFirst("section[aria-labelledby=districts] tbody th").wholeText());
        assertEquals(0, page.select("script").size());
    }

    @Test
    void nothingComesFromElsewhereAndAllOfItIsSmall() {
        var answer = given().get("/?year=2018");
        var page = Jsoup.parse(answer.asString());
        int bytes = answer.asByteArray().length;
        for (var asset : page.select("link[href], img[src]")) {
            var address = asset.hasAttr("href") ? asset.attr("href") : asset.attr("src");
            assertTrue(address.startsWith("/assets/"), address);
            bytes += given().get(address).then().statusCode(200).extract().asByteArray().length;
        }

        assertTrue(bytes < PAGE_BUDGET, bytes + " bytes, not yet compressed");
        assertEquals("public, max-age=60", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?year=2018&lang=en",
                "/?year=abc",
                "/no-such-page",
                "/assets/vuonlen.css",
                "/assets/no.css"
            })
    void everyPageTellsTheBrowserWhatItNeverDoes(String path) {
        assertEquals(List.of(), ProtectiveHeaders.faults(given().get(path).headers()::getValues), path);
    }

    private static Document page(String query) {
        return Jsoup.parse(given().get(query.isEmpty() ? "/" : "/?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
