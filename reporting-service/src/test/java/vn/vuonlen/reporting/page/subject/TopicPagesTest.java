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
import java.util.Map;
import java.util.Set;
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
import vn.vuonlen.reporting.publishing.ResultAnswers;

/** The pages of money, targets, movement and data quality, of a database in which there is one province alone. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(TopicPagesTest.OneProvince.class)
class TopicPagesTest {

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

    /** Of 30 poor of 2017 in the first district 20 are poor in 2018, 12 of them committed; all answered but ten. */
    @BeforeEach
    void aProvinceWithMoneyTargetsAndPublishedFigures() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("tq");
        var before = UUID.randomUUID();
        var now = UUID.randomUUID();
        var events = new ArrayList<PublishedState>(areas.events());
        events.add(areas.renamed(areas.d1, NAME));
        events.add(areas.review(before, 2017, "PRIOR", "DECIDED", 1));
        events.add(areas.review(now, 2018, "PERIODIC", "DECIDED", 1));
        var commune = areas.commune("11");
        for (int i = 0; i < 40; i++) {
            var household = HouseholdStory.in(commune, false, LocalDate.of(2016, 1, 1));
            if (i < 30) {
                boolean poor = i < 20;
                var answers = i < 10 ? ResultAnswers.NONE.asked(Set.of()) : ResultAnswers.NONE;
                household
                        .reviewed(2017, before, commune, "POOR", "INCOME", null)
                        .reviewed(
                                2018,
                                now,
                                commune,
                                poor ? "POOR" : "NONE",
                                poor ? "INCOME" : null,
                                poor ? "STAYED" : "ESCAPED")
                        .with(2018, i >= 8 && i < 20 ? answers.committing() : answers);
                events.add(household.resultEvent(2017, 1));
                events.add(household.resultEvent(2018, 1));
            }
            events.add(household.event(1));
        }
        var line = new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT");
        var money = new MoneyFixture(2018);
        events.add(money.programme("TQ18"));
        events.add(money.budget(line, areas.province, 60_000_000));
        events.add(money.allocation(line, areas.d1, 40_000_000));
        events.add(money.disbursement(line, areas.d1, 10_000_000, "2018-05-14"));
        events.add(money.disbursement(line, areas.d1, 20_000_000, "2019-01-20"));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        put(
                "/v1/targets",
                "{'area':'tq','year':2018,'measure':'poor','target':25,'decision':"
                        + "{'number':'12/KH-UBND','date':'2017-12-20'}}");
        put(
                "/v1/official-figures",
                "{'figures':[{'area':'tq','year':2018,'measure':'poor_households','value':20,"
                        + "'qualifier':'EXACT','unit':'HOUSEHOLDS','source':'158/QĐ <b>'},{'area':'tq','year':2018,"
                        + "'measure':'households','value':41,'qualifier':'EXACT','unit':'HOUSEHOLDS','source':'158/QĐ <b>'}]}");
        published = true;
    }

    /** Money of communes is for officials of the whole area: an officer of a part sees, and downloads, what everybody does. */
    @Test
    void anOfficerOfAPartOfTheAreaSeesItsDistricts() {
        var everybody = section(page("money?year=2018&lang=en"), "money-against-need");
        var officer = TestTokens.of("commune-officer", "tq11");
        var own = section(
                Jsoup.parse(given().auth()
                        .oauth2(officer)
                        .get("/money?year=2018&lang=en")
                        .asString()),
                "money-against-need");

        assertTrue(own.select("td").size() > 3, own::text);
        assertEquals(everybody.select("td").eachText(), own.select("td").eachText());
        for (var link : own.select(".links a")) {
            assertEquals(
                    200, given().auth().oauth2(officer).get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    private static void put(String path, String body) {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "tq"))
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .put(path)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/money;vi;Nguồn lực giảm nghèo tỉnh Đơn vị tq năm 2018;Nguồn lực",
                "/money;en;Money for poverty reduction in Đơn vị tq province, 2018;Money",
                "/targets;vi;Chỉ tiêu giảm nghèo tỉnh Đơn vị tq năm 2018;Chỉ tiêu",
                "/targets;en;Targets of poverty reduction in Đơn vị tq province, 2018;Targets",
                "/movement;vi;Diễn biến hộ nghèo tỉnh Đơn vị tq năm 2018;Diễn biến",
                "/movement;en;Movement of the poor in Đơn vị tq province, 2018;Movement",
                "/data-quality;vi;Chất lượng số liệu tỉnh Đơn vị tq năm 2018;Chất lượng số liệu",
                "/data-quality;en;Quality of the data of Đơn vị tq province, 2018;Data quality"
            })
    void aPageStandsInTheMenuAndIsSmall(String path, String tag, String title, String menu) {
        var answer = given().get(path + "?year=2018&lang=" + tag);
        var page = Jsoup.parse(answer.asString());

        assertEquals(200, answer.statusCode());
        assertEquals(title, page.selectFirst("h1").text());
        assertEquals(menu, page.selectFirst(".menu [aria-current=page]").text());
        assertTrue(answer.asByteArray().length < PAGE_BUDGET, answer.asByteArray().length + " bytes");
        assertEquals(0, page.select("script, b").size(), "names and sources are text");
        for (Element section : page.select("section:has(.picture)")) {
            assertTrue(section.select("table caption").hasText(), section.id());
        }
    }

    /** In million đồng: the file has whole đồng. */
    @Test
    void theMoneyIsThatOfTheFile() {
        var section = section(page("/money?year=2018&lang=en"), "money-by-programme");
        var file = given().get(section.selectFirst(".links a").attr("href"));

        assertEquals(200, file.statusCode());
        assertTrue(file.asString().contains("programme,TQ18,60000000,40000000,30000000"), file.asString());
        assertEquals(List.of("Programme TQ18", "60", "40", "30", "75.00"), cells(section.selectFirst("tbody tr")));
        assertEquals("30 of 40 million đồng allocated were disbursed (75.00\u202f%).", sentence(section));
    }

    @Test
    void moneyThatWasPaidOutAfterTheYearIsMarked() {
        var section = section(page("/money?year=2018&lang=en"), "money-by-month");

        assertEquals(List.of("01/2019*", "20"), cells(section.select("tbody tr").last()));
        assertTrue(section.selectFirst(".notes").text().contains("outside 2018"));
    }

    @Test
    void aYearWithoutMoneySaysSoOnce() {
        var page = page("/money?year=2017&lang=en");

        assertEquals(1, page.select("section[aria-labelledby]").size());
        assertTrue(page.selectFirst(".empty").text().contains("2018"), "which year has some");
    }

    @Test
    void theTargetOfTheAreaIsMetInWords() {
        var page = page("/targets?year=2018&lang=en");

        assertEquals("1 of 1 targets were met.", sentence(section(page, "targets")));
        assertEquals(
                List.of(
                        "Poor households",
                        "25",
                        "20",
                        "✓ Met",
                        "30 (in 2017)",
                        "0",
                        "–",
                        "12/KH-UBND of 20 December 2017"),
                cells(section(page, "targets").selectFirst("tbody tr")));
        assertEquals(0, page.select("section[aria-labelledby=targets-of-parts]").size(), "no district has one");
    }

    @Test
    void thePublicSeesTheChangeAndOfficersTheMovement() {
        var open = page("/movement?year=2018&lang=en");

        assertEquals(
                "Since 2017: poor 10 households fewer, near-poor unchanged."
                        + " Of 3 areas that compare, 1 have fewer poor households and 0 more.",
                sentence(section(open, "household-changes")));
        for (String id : List.of("movement", "near-poor-movement", "commitments")) {
            var section = section(open, id);
            assertEquals(0, section.select("table, svg, .sentence").size(), id);
            assertTrue(section.select("a").attr("href").startsWith("/office/movement?"), id);
        }
        var restricted = Jsoup.parse(given().auth()
                .oauth2(TestTokens.of("province-officer", "tq"))
                .get("/movement?year=2018&lang=en")
                .asString());
        assertEquals(
                List.of("Escaped poverty", "0", "−10", "−10", "0"),
                cells(section(restricted, "movement").select("tbody tr").get(1)));
        assertTrue(sentence(section(restricted, "commitments")).startsWith("Of 12 households"));
    }

    @Test
    void aNameIsTextAndLeadsToItsPage() {
        var link = section(page("/movement?year=2018"), "household-changes").selectFirst("tbody th a");

        assertEquals(NAME, link.wholeText());
        assertEquals("/areas/tq1?year=2018&lang=vi", link.attr("href"));
    }

    @Test
    void theQualityOfTheDataIsSaid() {
        var page = page("/data-quality?year=2018&lang=en");

        assertEquals(
                "2 of 2 years have figures: 1 from reviews made here, 1 imported.", sentence(section(page, "years")));
        assertEquals(
                List.of("2018", "Review", "Decision 59/2015/QĐ-TTg", "9/QĐ-UBND of 20 December 2018", ""),
                cells(section(page, "years").select("tbody tr").last()));
        assertEquals(
                "1 of 2 figures that compare agree with the computed ones.",
                sentence(section(page, "published-figures")));
        assertEquals(
                List.of("Poor", "20", "10", "10"),
                cells(section(page, "asked-causes").selectFirst("tbody tr")));
        assertTrue(section(page, "withheld").text().contains("below 10 households"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/money", "/targets", "/movement", "/data-quality"})
    void choicesThatAPageDoesNotKnowAreIgnored(String path) {
        assertEquals(
                given().get(path + "?year=2018&lang=vi").asString(),
                given().get(path + "?year=2018&lang=vi&measure=x&with=never&shared=1")
                        .asString());
    }

    @Test
    void aCommuneHasItsMoneyForOfficersAlone() {
        var page = page("/money?year=2018&lang=en&area=tq11");

        assertEquals(1, page.select("section[aria-labelledby]").size());
        assertFalse(page.selectFirst(".empty a").attr("href").isEmpty());
    }

    private static Element section(Document page, String id) {
        return page.selectFirst("section[aria-labelledby=" + id + "]");
    }

    private static String sentence(Element section) {
        return section.selectFirst(".sentence").text();
    }

    private static List<String> cells(Element row) {
        return row.select("th, td").stream().map(Element::text).toList();
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
