package vn.vuonlen.reporting.office;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
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
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.funding.MoneyFixture;
import vn.vuonlen.reporting.funding.MoneyFixture.Line;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** What an officer reads on the pages that everybody else reads without signing in. */
@QuarkusTest
@WithTestResource(Suite.class)
@WithTestResource(SmallRealm.class)
@WithTestResource(SmallHouseholdService.class)
@TestProfile(OfficePagesTest.OneProvince.class)
class OfficePagesTest {

    /** Its own start of the service, and so its own database. */
    public static final class OneProvince implements QuarkusTestProfile {}

    private static boolean published;

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    private OfficeBrowser browser;

    /** 4 of 10 households are poor in 2018, which is decided, and 2 in 2019, which is not; all in one commune, as its money is. */
    @BeforeEach
    void aProvinceWithAnOpenReview() {
        browser = new OfficeBrowser(service);
        SmallRealm.away = false;
        SmallRealm.PEOPLE.put("lan", new SmallRealm.Person("commune-officer", "op11"));
        SmallRealm.PEOPLE.put("minh", new SmallRealm.Person("province-officer", "op"));
        if (published) {
            return;
        }
        var areas = new AreaFixture("op");
        var commune = areas.commune("11");
        var of2017 = areas.decided(UUID.randomUUID(), 2017, 0, 1);
        var of2018 = areas.decided(UUID.randomUUID(), 2018, 4, 1);
        var of2019 = UUID.randomUUID();
        areas.village("11-01", "11", "2018-01-01", null, null);
        areas.village("21-01", "21", "2015-01-01", "2017-12-31", "11-01");
        List<PublishedState> events = new ArrayList<>(areas.events());
        var money = new MoneyFixture(2018);
        var line = new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT");
        events.add(money.programme("OP18"));
        events.add(money.budget(line, areas.province, 60_000_000));
        events.add(money.allocation(line, commune, 40_000_000));
        events.add(of2017);
        events.add(of2018);
        events.add(areas.review(of2019, 2019, "PERIODIC", "OPEN", 1));
        for (int i = 0; i < 10; i++) {
            var household = HouseholdStory.in(commune, true, LocalDate.of(2015, 3, 1));
            events.add(household.event(1));
            if (i < 4) {
                events.add(household
                        .reviewed(2018, of2018.id(), commune, "POOR", "INCOME", null)
                        .resultEvent(2018, 1));
            }
            if (i < 2) {
                events.add(household
                        .reviewed(2019, of2019, commune, "POOR", "INCOME", null)
                        .resultEvent(2019, 1));
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void provisionalFiguresAreForOfficersAndSaySo() {
        var page = signedIn("minh", "/office/glance?lang=en&year=2019");

        assertEquals("2", page.select(".tile .figure").get(1).text());
        assertTrue(page.selectFirst("p.notice").text().startsWith("Provisional figures"), page::text);
        assertEquals(List.of("2017", "2018", "2019"), page.select(".years a").eachText());
        assertEquals(404, given().get("/?year=2019").statusCode());
        assertEquals(404, given().get("/glance?year=2019").statusCode());
    }

    @Test
    void everyLinkOfAnOfficersPageLeadsToOneOfTheirPagesOrFiles() {
        var page = signedIn("minh", "/office/areas/op11?lang=en&year=2018");

        var links = page.select("a[href^=/]:not([href*=sign-out]), form");
        assertTrue(links.size() > 10, page::text);
        for (var link : links) {
            var address = link.hasAttr("href") ? link.attr("href") : link.attr("action");
            assertTrue(address.startsWith("/office"), link::outerHtml);
            assertEquals(200, browser.get(address).statusCode(), link::outerHtml);
        }
    }

    @Test
    void aReportIsTheSameFileForWhoSignedInAndForAToken() {
        var report = "/v1/reports/movement?area=op11&year=2018&format=csv";

        browser.signIn("lan", "/office/?lang=en");
        var file = browser.get("/office" + report);

        assertEquals(200, file.statusCode());
        assertEquals(
                given().auth()
                        .oauth2(TestTokens.of("commune-officer", "op11"))
                        .get(report)
                        .asString(),
                file.body());
        assertEquals(
                "private, no-store", file.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(401, given().get(report).statusCode());
        assertEquals(
                403, browser.get("/office" + report.replace("op11", "op21")).statusCode());
    }

    @Test
    void anAreaOfOthersShowsWhatEverybodySees() {
        var page = signedIn("lan", "/office/areas/op21?lang=en&year=2018");
        var everybody = Jsoup.parse(given().get("/areas/op21?lang=en&year=2018").asString());

        assertEquals(
                everybody.select(".tile, td").eachText(),
                page.select(".tile, td").eachText());
        assertEquals(404, browser.get("/office/areas/op21?year=2030").statusCode());
    }

    @Test
    void anOfficerOfTheProvinceSeesTheMoneyOfEachCommuneBesideItsPoor() {
        var everybody = need(Jsoup.parse(given().get("/money?year=2018&lang=en").asString()));
        var province = need(signedIn("minh", "/office/money?year=2018&lang=en"));
        var ofCommune = need(Jsoup.parse(signedInAs("lan", "/office/money?year=2018&lang=en")));

        assertEquals(List.of("Đơn vị op1", "Đơn vị op2", "Đơn vị op3"), names(everybody));
        assertEquals(names(everybody), names(ofCommune), "an officer of one commune");
        assertEquals(
                List.of("Đơn vị op11", "Đơn vị op12", "Đơn vị op21", "Đơn vị op22", "Đơn vị op31", "Đơn vị op32"),
                names(province));
        assertEquals(
                List.of("4", "40", "0", "0.00", "10.00", "1"),
                province.selectFirst("tbody tr").select("td").eachText());
        for (var file : province.select(".links a")) {
            assertEquals(200, browserOf("minh").get(file.attr("href")).statusCode(), file::outerHtml);
        }
    }

    private static Element need(Document page) {
        return page.selectFirst("section[aria-labelledby=money-against-need]");
    }

    private static List<String> names(Element section) {
        return section.select("tbody th").eachText();
    }

    private OfficeBrowser browserOf(String person) {
        var own = new OfficeBrowser(service);
        own.signIn(person, "/office/?lang=en");
        return own;
    }

    private String signedInAs(String person, String page) {
        return browserOf(person).get(page).body();
    }

    /** Reports count a village in its commune: its page says so, has no figure, and leads to the page that has them. */
    @Test
    void thePageOfAVillageLeadsToItsCommune() {
        var everybody =
                Jsoup.parse(given().get("/areas/op11-01?lang=en&year=2018").asString());
        var officer = signedIn("lan", "/office/areas/op11-01?lang=en&year=2018");

        for (var page : List.of(everybody, officer)) {
            assertEquals("Đơn vị op11-01, 2018", page.selectFirst("h1").text());
            assertEquals(
                    "Figures of Đơn vị op11-01 are counted in Đơn vị op11; there are no reports of single villages.",
                    page.selectFirst("p.lead").text());
            assertEquals(0, page.select(".tile, table, svg[role=img], .empty").size());
            assertEquals(
                    List.of("Đơn vị op", "Đơn vị op1", "Đơn vị op11", "Đơn vị op11-01"),
                    page.select(".crumbs li").eachText());
            assertEquals(
                    List.of("See the figures of the commune", "Came from"),
                    page.select("section.list h2").eachText());
        }
        assertEquals(
                List.of("/areas/op11?year=2018&lang=en", "/areas/op21-01?year=2017&lang=en"),
                everybody.select("section.list a").eachAttr("href"));
        assertTrue(everybody.select(".menu a").eachAttr("href").contains("/map?area=op11&year=2018&lang=en"));
        for (var link : everybody.select("a[href^=/]:not([href^=/office])")) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
        for (var link : officer.select("a[href^=/]:not([href*=sign-out])")) {
            assertEquals(200, browser.get(link.attr("href")).statusCode(), link::outerHtml);
        }
        var commune = Jsoup.parse(
                browser.get(officer.selectFirst("section.list a").attr("href")).body());
        assertEquals("4", commune.select(".tile .figure").get(1).text());
    }

    @Test
    void aVillageIsFoundByItsCodeAndHasNoOtherPage() {
        var found =
                Jsoup.parse(given().get("/areas?lang=en&year=2018&q=op11-01").asString());
        var answer = given().get("/map?lang=en&year=2018&area=op11-01");
        var missing = Jsoup.parse(answer.asString());

        assertEquals(
                "/areas/op11-01?year=2018&lang=en",
                found.selectFirst("section.list a").attr("href"));
        assertEquals(404, answer.statusCode());
        assertEquals(
                "/map?area=op11&year=2018&lang=en",
                missing.selectFirst("section.list a").attr("href"));
        assertEquals(404, given().get("/areas/op21-01?year=2018").statusCode(), "it ended with 2017");
        assertEquals(200, given().get("/areas/op21-01").statusCode());
    }

    /** Targets and published figures stand beside decided figures, whoever asks and whatever year is open. */
    @Test
    void anOpenReviewIsNoOutcomeOfATarget() {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "op"))
                .contentType("application/json")
                .body("{\"area\":\"op\",\"year\":2019,\"measure\":\"poor\",\"target\":3,\"decision\":"
                        + "{\"number\":\"12/KH-UBND\",\"date\":\"2018-12-20\"}}")
                .put("/v1/targets");
        SmallRealm.PEOPLE.put("hoa", new SmallRealm.Person("enumerator", "op21"));
        browser.signIn("hoa", "/office/?lang=en");

        for (var path : List.of("/office/targets", "/office/glance", "/office/data-quality")) {
            var page = Jsoup.parse(browser.get(path + "?lang=en&year=2019").body());

            assertFalse(page.select("td").eachText().contains("2"), page::text);
            assertFalse(page.text().contains("✓"), page::text);
        }
    }

    /** The path is understood in one way: what does not end below the prefix is everybody's. */
    @ParameterizedTest
    @ValueSource(strings = {"/office/../map?year=2019", "/office/./../?year=2019", "/office/%2e%2e/map?year=2019"})
    void aPathThatLeavesThePrefixShowsWhatEverybodySees(String path) {
        var answer = browser.getWithCookies(path);

        assertEquals(404, answer.statusCode(), answer::body);
        assertFalse(answer.body().contains("/office/map"), answer::body);
    }

    /** A cookie opens what is read; everything else needs a token. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/v1/dead-letters",
                "/office/%76%31/dead-letters",
                "/office/v1;a=1/dead-letters",
                "/office//v1/dead-letters",
                "/office/v1/reports/../dead-letters",
                "/office/v1/targets?area=op&year=2018",
                "/office/v1/audit?thing=op",
                "/office/v1/rebuilds",
                "/office/v1/reconciliation",
                "/office/q/metrics",
                "/office/q/openapi"
            })
    void noOtherOperationIsOpenedByACookie(String path) {
        SmallRealm.PEOPLE.put("an", new SmallRealm.Person("auditor", "op"));
        browser.signIn("an", "/office/?lang=en");

        var answer = browser.get(path);

        assertEquals(404, answer.statusCode(), answer::body);
        assertFalse(answer.body().contains("openapi:"), answer::body);
    }

    private Document signedIn(String person, String page) {
        var answer = browser.signIn(person, page);
        assertEquals(200, answer.statusCode(), answer::body);
        return Jsoup.parse(answer.body());
    }
}
