package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
import vn.vuonlen.infrastructure.testing.http.ProtectiveHeaders;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The pages as a reader's browser gets it, of a database in which there is one province alone. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(PagesTest.OneProvince.class)
class PagesTest {

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
        assertEquals(rate, page.select(".tile .figure").get(0).text());
        assertTrue(page.select(".tile .delta").get(0).text().startsWith(points), page::text);
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

    @Test
    void areasAreListedFromTheProvinceDown() {
        var links = get("/areas?year=2018&lang=en").select("main section a").eachAttr("href");

        int province = links.indexOf("/areas/gl?year=2018&lang=en");
        int district = links.indexOf("/areas/gl1?year=2018&lang=en");
        int commune = links.indexOf("/areas/gl11?year=2018&lang=en");
        assertTrue(0 <= province && province < district && district < commune, links::toString);
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

    /** A choice that the page does not know makes it be computed again; meanwhile an event came in that changed nothing of it. */
    @Test
    void theTagIsOfTheFiguresAlone() throws SQLException {
        var before = given().get("/?year=2018&lang=en");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE topic_progress SET at = at + interval '1 day'");
        }

        var after = given().get("/?year=2018&lang=en&measure=unknown");

        assertNotEquals(before.asString(), after.asString());
        assertEquals(before.header("ETag"), after.header("ETag"));
        assertNotEquals(
                before.header("ETag"), given().get("/?year=2017&lang=en").header("ETag"));
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
    @ValueSource(strings = {"", "utm_source=letter&fbclid=1", "measure=nothing&with=x"})
    void withoutAYearThePageIsOfTheNewest(String query) {
        var page = page(query);

        assertEquals("2030", page.selectFirst(".years [aria-current]").text());
        assertEquals(
                "2015 2017 2018 2025 2030",
                String.join(" ", page.select(".years a").eachText()));
    }

    /** 2019 is not decided. */
    @ParameterizedTest
    @ValueSource(strings = {"2019", "1066", "now"})
    void aYearWithoutFiguresSaysWhichHaveThem(String year) {
        for (var path : List.of("/", "/areas/gl", "/areas")) {
            var answer = given().get(path + "?lang=en&utm_source=letter&year=" + year);
            var page = Jsoup.parse(answer.asString());

            assertEquals(404, answer.statusCode(), path);
            assertEquals(
                    ("No figures of " + year).strip(), page.selectFirst("h1").text());
            assertEquals(
                    List.of("2030", "2025", "2018", "2017", "2015"),
                    page.select("section.list a").eachText());
            assertEquals(
                    200,
                    given().get(page.selectFirst("section.list a").attr("href")).statusCode());
        }
    }

    @Test
    void anAreaThatThereIsNotSaysWhatThereIs() {
        var answer = given().get("/areas/nowhere?lang=en&year=2018");
        var page = Jsoup.parse(answer.asString());

        assertEquals(404, answer.statusCode());
        assertEquals("No administrative unit nowhere", page.selectFirst("h1").text());
        assertEquals(
                200,
                given().get(page.selectFirst("section.list a").attr("href")).statusCode());
    }

    @Test
    void aPageThatThereIsNotSaysWhichThereAre() {
        var answer = given().get("/no-such-page?lang=en");
        var page = Jsoup.parse(answer.asString());

        assertEquals(404, answer.statusCode());
        for (var link : page.select("section.list a")) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
        assertTrue(page.select("section.list a").size() > 1);
    }

    /** Its code is that of a unit that ended with June 2025: without a year its page is of the last one with its figures. */
    @Test
    void aUnitThatHasEndedHasItsPage() {
        var page = get("/areas/gl1?lang=en");

        assertEquals("2018", page.selectFirst(".years [aria-current]").text());
        assertEquals(404, given().get("/areas/gl1?lang=en&year=2025").statusCode());
    }

    @Test
    void anAreaHasItsRankAmongItsNeighbours() {
        var page = get("/areas/gl1?lang=en&year=2018");

        assertEquals(
                "The poverty rate of " + NAME
                        + " is 60.00\u202f%, number 1 from the highest of 2; that of Đơn vị gl as a"
                        + " whole is 42.86\u202f%.",
                page.selectFirst("section[aria-labelledby=neighbours] .sentence")
                        .wholeText());
        assertEquals(
                List.of("1", "2"),
                page.select("section[aria-labelledby=neighbours] svg text.tick").eachText());
    }

    /** Whatever is chosen, every link of a page leads to a page or a file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?year=2018",
                "/areas/gl?year=2018&lang=en",
                "/areas/gl1?year=2017",
                "/areas?year=2018",
                "/areas/nowhere"
            })
    void everyLinkLeadsSomewhere(String path) {
        for (var link : Jsoup.parse(given().get(path).asString()).select("a[href^=/]:not([href^=/office])")) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"don vi gl", "Đơn vị", "DON VI"})
    void anAreaIsFoundWithoutAccents(String words) {
        var page = Jsoup.parse(given().queryParam("q", words)
                .queryParam("year", "2018")
                .get("/areas")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertTrue(page.select("section.list a").eachText().contains("Đơn vị gl"), page::text);
    }

    @Test
    void everyPictureHasATextAndATableBesideIt() {
        for (var path : List.of("/?year=2018", "/areas/gl1?year=2018")) {
            var page = get(path);

            for (Element picture : page.select("svg[role=img]")) {
                assertTrue(!picture.attr("aria-label").isBlank(), picture.attr("class"));
                assertTrue(picture.closest("section").select("table caption").hasText(), picture.attr("class"));
            }
            assertEquals(
                    0,
                    page.select("svg:not([role=img]):not([aria-hidden=true])").size());
            assertEquals(0, page.select("th:not([scope])").size());
            assertEquals(1, page.select("h1").size());
        }
    }

    @Test
    void aTableAndItsFileHaveTheSameFigures() {
        var section = page("year=2018&lang=en").selectFirst("section[aria-labelledby=parts]");
        var file = given().get(section.selectFirst(".links a").attr("href"));

        assertEquals(200, file.statusCode());
        assertEquals("text/csv;charset=UTF-8", file.contentType());
        assertEquals("4", file.header("Row-Count"), "three districts and their total");
        var rows = section.select("tbody tr");
        assertEquals(3, rows.size());
        // The third has nobody, and no rate.
        for (var row : rows.subList(0, 2)) {
            var cells = row.select("td.n").eachText();
            assertTrue(
                    file.asString().contains(cells.get(0) + "," + cells.get(1) + "," + cells.get(2)),
                    file.asString() + row.text());
        }
        for (var link : section.select(".links a")) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    @Test
    void aNameIsTextAndNeverMarkup() {
        var page = page("year=2018");

        assertEquals(
                NAME,
                page.selectFirst("section[aria-labelledby=parts] tbody th").wholeText());
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
        return get(query.isEmpty() ? "/" : "/?" + query);
    }

    private static Document get(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
