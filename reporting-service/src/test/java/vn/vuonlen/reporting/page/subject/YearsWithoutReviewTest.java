package vn.vuonlen.reporting.page.subject;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.vuonlen.reporting.funding.MoneyFixture;
import vn.vuonlen.reporting.funding.MoneyFixture.Line;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The money and the targets of years whose review is not decided, of a database in which there is one province alone. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(YearsWithoutReviewTest.OneProvince.class)
class YearsWithoutReviewTest {

    /** Its own start of the service, and so its own database. */
    public static final class OneProvince implements QuarkusTestProfile {}

    private static final AreaFixture AREAS = new AreaFixture("yw");
    private static boolean published;

    @Inject
    DataSource database;

    /** 4 of 10 households are poor in 2018, the newest year with a decided review. Money is of 2018, 2019 and 2024, a target of 2022. */
    @BeforeEach
    void aProvinceWithMoneyOfYearsWithoutReview() {
        if (published) {
            return;
        }
        var of2018 = AREAS.decided(UUID.randomUUID(), 2018, 4, 1);
        List<PublishedState> events = new ArrayList<>(AREAS.events());
        events.add(AREAS.decided(UUID.randomUUID(), 2017, 0, 1));
        events.add(of2018);
        events.add(AREAS.review(UUID.randomUUID(), 2019, "PERIODIC", "OPEN", 1));
        var commune = AREAS.commune("11");
        for (int i = 0; i < 10; i++) {
            var household = HouseholdStory.in(commune, true, LocalDate.of(2015, 3, 1));
            events.add(household.event(1));
            if (i < 4) {
                events.add(household
                        .reviewed(2018, of2018.id(), commune, "POOR", "INCOME", null)
                        .resultEvent(2018, 1));
            }
        }
        for (int year : List.of(2018, 2019, 2024)) {
            events.addAll(money(year));
        }
        publish(events);
        target(2022);
        published = true;
    }

    private static List<PublishedState> money(int year) {
        var money = new MoneyFixture(year);
        var line = new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT");
        return List.of(
                money.programme("YW" + year),
                money.budget(line, AREAS.province, 60_000_000),
                money.allocation(line, AREAS.d1, 40_000_000),
                money.disbursement(line, AREAS.d1, 10_000_000, year + "-05-14"));
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }

    private static void target(int year) {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "yw"))
                .contentType("application/json")
                .body(("{'area':'yw','year':%d,'measure':'poor','target':3,'decision':"
                                + "{'number':'12/KH-UBND','date':'2018-12-20'}}")
                        .formatted(year)
                        .replace('\'', '"'))
                .put("/v1/targets")
                .then()
                .statusCode(oneOf(200, 201));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|en|No review of 2019 is decided yet, so that there are no poverty figures of that year.",
                "2024|vi|Chưa có kết quả rà soát năm 2024 được quyết định nên chưa có số liệu hộ nghèo của năm này."
            })
    void theMoneyOfAYearIsThereBeforeItsPoor(String year, String tag, String notice) {
        var page = page("/money?year=" + year + "&lang=" + tag);

        assertEquals(year, page.selectFirst(".years [aria-current]").text());
        assertEquals(List.of(notice), page.select("p.notice").eachText());
        assertEquals(
                List.of("60", "40", "10"),
                section(page, "money-by-programme")
                        .select("tfoot td")
                        .eachText()
                        .subList(0, 3));
        assertEquals(0, page.select("p.decided").size());
        assertEquals(0, page.select(".tile").size());
    }

    /** Figures are of 2018 at the latest; the communes of July 2025 have a page that leads to those they came from. */
    @Test
    void aUnitThatIsNewerThanAllFiguresSaysSoAndLeadsToWhatItCameFrom() {
        var answer = given().get("/areas/ywN1?lang=en");
        var page = Jsoup.parse(answer.asString());

        assertEquals(404, answer.statusCode());
        assertEquals("No figures of Đơn vị ywN1 yet", page.selectFirst("h1").text());
        assertTrue(page.text().contains("since 1 July 2025"), page::text);
        var links = page.select("section.list a");
        assertEquals(List.of("Đơn vị yw11", "Đơn vị yw12"), links.eachText());
        assertTrue(links.getFirst().attr("href").contains("year=2018"), links::outerHtml);
        for (var link : links) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    @Test
    void whatNeedsThePoorSaysThatThereIsNoReview() {
        var section = section(page("/money?year=2024&lang=en"), "money-against-need");
        var reviewed = section(page("/money?year=2018&lang=en"), "money-against-need");

        assertEquals(
                "There is no decided review of the year 2024. Years that have such figures: 2017, 2018. Choose one of them,"
                        + " or ask for the provisional figures.",
                section.selectFirst(".empty").text());
        assertEquals(0, section.select("table, svg, .links").size());
        assertEquals(
                List.of("4", "40", "10", "25.00", "10.00", "1"),
                reviewed.selectFirst("tbody tr").select("td").eachText());
    }

    @Test
    void aTargetOfAYearToComeHasNoResultYet() {
        var page = page("/targets?year=2022&lang=en");

        assertEquals(
                List.of("Poor households", "3", "–", "… No result yet", "4 (in 2018)"),
                section(page, "targets")
                        .selectFirst("tbody tr")
                        .select("th, td")
                        .eachText()
                        .subList(0, 5));
        assertTrue(page.select("p.notice").text().contains("No review of 2022 is decided yet"), page::text);
    }

    @Test
    void everyPageOffersTheYearsThatItHas() {
        assertTrue(years("/money?year=2018").containsAll(List.of("2017", "2018", "2019", "2024")));
        assertFalse(years("/money?year=2018").contains("2022"));
        assertTrue(years("/targets?year=2018").containsAll(List.of("2017", "2018", "2022")));
        assertFalse(years("/targets?year=2018").contains("2024"));
        assertEquals(List.of("2017", "2018"), years("/map?year=2018"));
        for (var missing : List.of("/map?year=2024", "/targets?year=2024", "/money?year=2022", "/areas/yw?year=2024")) {
            assertEquals(404, given().get(missing).statusCode(), missing);
        }
    }

    /** The figures that everybody quotes are those that are decided. */
    @ParameterizedTest
    @ValueSource(strings = {"/money", "/targets", "/map", "/money?area=yw1"})
    void withoutAYearAPageIsOfTheNewestDecidedOne(String path) {
        assertEquals("2018", page(path).selectFirst(".years [aria-current]").text());
    }

    /** Founded in July 2025, with money before its first review. */
    @Test
    void aUnitThatIsNewerThanTheReviewsHasItsMoney() {
        publish(money(2025));

        assertEquals(
                "2025",
                page("/money?area=ywN1").selectFirst(".years [aria-current]").text());
        assertEquals(404, given().get("/map?area=ywN1").statusCode());
        assertLinksLead("/money?year=2025&area=ywN1&lang=en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/money?year=2024&lang=en",
                "/money?year=2019&area=yw1",
                "/targets?year=2022&lang=en",
                "/money?year=2022",
                "/money?year=2024&asKnownOn=2019-05-05"
            })
    void everyLinkLeadsSomewhere(String path) {
        assertLinksLead(path);
    }

    private static void assertLinksLead(String path) {
        var links = Jsoup.parse(given().get(path).asString()).select("a[href^=/]:not([href^=/office])");
        assertTrue(links.size() > 3, path);
        for (var link : links) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    @Test
    void theMenuLeadsToTheYearThatAnotherPageHas() {
        var menu = page("/money?year=2024&lang=en").select(".menu a").eachAttr("href");

        assertTrue(menu.contains("/money?year=2024&lang=en"), menu::toString);
        assertTrue(menu.contains("/map?year=2018&lang=en"), menu::toString);
        assertTrue(menu.contains("/targets?year=2018&lang=en"), menu::toString);
    }

    @Test
    void aDayBeforeTheDecisionSaysThatNothingWasDecided() {
        var page = page("/money?year=2018&lang=en&asKnownOn=2017-12-31");

        assertTrue(
                page.select("p.notice")
                        .eachText()
                        .contains(
                                "By 31 December 2017 no review of 2018 was decided, so that there were no poverty figures"
                                        + " of that year."),
                page::text);
        assertEquals(0, page.select("p.decided").size());
    }

    /** The page of a commune says nothing of other years but which there are: those that arrive later too. */
    @Test
    void moneyAndTargetsOfANewYearShowAtOnce() {
        // A new programme would change the figures of every year.
        var money = new MoneyFixture(2021);
        publish(List.of(money.programme("YW2021")));
        assertFalse(years("/money?year=2018&area=yw11").contains("2021"));
        assertFalse(years("/targets?year=2018&area=yw11").contains("2023"));

        publish(List.of(money.allocation(new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT"), AREAS.d1, 40_000_000)));

        assertTrue(years("/money?year=2018&area=yw11").contains("2021"));
        target(2023);
        assertTrue(years("/targets?year=2018&area=yw11").contains("2023"));
        assertEquals(200, given().get("/money?year=2021").statusCode());
        assertEquals(200, given().get("/targets?year=2023").statusCode());
    }

    private static List<String> years(String path) {
        return page(path).select(".years a").eachText();
    }

    private static Element section(Document page, String id) {
        return page.selectFirst("section[aria-labelledby=" + id + "]");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
