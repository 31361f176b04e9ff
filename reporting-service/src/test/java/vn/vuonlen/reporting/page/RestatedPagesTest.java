package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.HouseholdStory.Finding;
import vn.vuonlen.reporting.publishing.PublishedState;
import vn.vuonlen.reporting.publishing.Restatement;

/** The page of a restated year says so, by which decision, and leads to the figures of before. */
@QuarkusTest
@TestProfile(RestatedPagesTest.OneProvince.class)
@WithTestResource(Suite.class)
class RestatedPagesTest {

    /** Its own start of the service, and so its own database. */
    public static final class OneProvince implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("reporting.disclosure.public-max-age", "59");
        }
    }

    private static boolean published;

    @Inject
    DataSource database;

    /** Of 10 households 6 were poor in 2018 and 5 in 2019; 2018 was restated to 4. */
    @BeforeEach
    void aRestatedYear() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("gr");
        var commune = areas.commune("11");
        var of2018 = areas.decided(UUID.randomUUID(), 2018, 6, 1);
        var of2019 = areas.decided(UUID.randomUUID(), 2019, 5, 1);
        var restatement = new Restatement(of2018.id(), 1, "214/QĐ-<b>UBND</b>", LocalDate.of(2020, 5, 6));
        List<PublishedState> events = new ArrayList<>(areas.events());
        for (int i = 0; i < 10; i++) {
            var household = HouseholdStory.in(commune, true, LocalDate.of(2015, 3, 1));
            events.add(household.event(1));
            if (i < 6) {
                events.add(household
                        .reviewed(2018, of2018.id(), commune, "POOR", "INCOME", null)
                        .resultEvent(2018, 1));
            }
            if (i < 5) {
                events.add(household
                        .reviewed(2019, of2019.id(), commune, "POOR", "INCOME", null)
                        .resultEvent(2019, 1));
            }
            if (i >= 4 && i < 6) {
                events.add(household.resultEvent(
                        2018, 1, new Finding(of2018.id(), commune, true, "NONE", null, null), restatement));
            }
        }
        events.add(Restatement.announced(of2018, 6, restatement.of(2, 0)));
        events.add(of2019);
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
                "vi;Số liệu năm 2018 đã được điều chỉnh theo Quyết định số 214/QĐ-<b>UBND</b> ngày 06/05/2020."
                        + " Xem số liệu trước khi điều chỉnh",
                "en;The figures of 2018 were restated by decision no. 214/QĐ-<b>UBND</b> of 6 May 2020."
                        + " See the figures of before"
            })
    void aRestatedYearSaysSo(String tag, String sentence) {
        var page = page("year=2018&lang=" + tag);

        assertEquals("4", poor(page));
        assertEquals(List.of(sentence), page.select("p.notice").eachText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi|Số liệu hộ nghèo theo những gì đã được quyết định đến ngày 05/05/2020; nguồn lực, chỉ tiêu là số liệu"
                        + " hiện nay. Xem số liệu mới nhất",
                "en|Poverty figures as known on 5 May 2020; money and targets are those of today. See the newest figures"
            })
    void theFiguresOfBeforeAreOneLinkAway(String tag, String notice) {
        var restated = page("year=2018&lang=" + tag);

        var before = follow(restated, "p.notice a");

        assertEquals("6", poor(before));
        assertEquals(List.of(notice), before.select("p.notice").eachText());
        assertEquals("4", poor(follow(before, "p.notice a")));
    }

    @Test
    void aPageOfADayLeadsToPagesAndFilesOfThatDay() {
        var page = page("year=2018&lang=vi&asKnownOn=2020-05-05");

        assertEquals("2018 2019", String.join(" ", page.select(".years a").eachText()));
        for (var link : page.select(".years a, .account a[hreflang], a[href*=/v1/reports/poverty]")) {
            assertTrue(link.attr("href").contains("&asKnownOn=2020-05-05"), link::outerHtml);
        }
        assertEquals("6", poor(follow(page, ".account a[hreflang]")));
        var file = given().get(page.selectFirst("a[href*=/v1/reports/poverty]").attr("href"));
        assertEquals(200, file.statusCode());
        assertTrue(file.asString().contains("2020-05-05"), file::asString);
    }

    /** What does not exist is a page of what does, as known on the day of the address. */
    @ParameterizedTest
    @CsvSource({
        "/?year=1999, 2",
        "/areas/gr11?year=1999, 2",
        "/areas/nowhere?year=2018, 2",
        "/map?area=nowhere&year=2018, 2",
        "/no-such-page?year=2018, 10"
    })
    void aPageThatThereIsNotLeadsToPagesOfTheDay(String path, int links) {
        var answer = given().get(path + "&lang=vi&asKnownOn=2020-05-05");
        var found = Jsoup.parse(answer.asString()).select("section.list a");

        assertEquals(404, answer.statusCode());
        assertEquals(links, found.size());
        for (var link : found) {
            assertTrue(link.attr("href").contains("&asKnownOn=2020-05-05"), link::outerHtml);
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    @Test
    void theYearAfterSaysThatWhatItIsComparedWithWasRestated() {
        var page = page("year=2019&lang=en");

        assertEquals("5", poor(page));
        assertTrue(page.select("p.notice").text().contains("of 2018 were restated"), page::text);
    }

    @Test
    void aYearThatWasNotDecidedOnTheDayIsNotOffered() {
        assertEquals(
                List.of("2018"), page("asKnownOn=2019-12-19").select(".years a").eachText());
        assertEquals(404, given().get("/?year=2019&asKnownOn=2019-12-19").statusCode());
        var nothing = page("lang=vi&asKnownOn=2018-12-19");
        assertEquals(
                "Đến ngày 19/12/2018 chưa có kỳ rà soát nào được tỉnh quyết định.",
                nothing.select("p.lead").text());
        assertEquals("5", poor(follow(nothing, "section.list a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2020-02-30", "2014-12-31", "2999-01-01", ""})
    void aDayThatCannotBeMeantIsIgnored(String day) {
        var page = page("year=2018&asKnownOn=" + day);

        assertEquals("4", poor(page));
        assertFalse(page.select("p.notice").text().contains("known on"), page::text);
    }

    private static String poor(Document page) {
        return page.select(".tile .figure").get(1).text();
    }

    private static Document follow(Document page, String link) {
        return Jsoup.parse(given().get(page.selectFirst(link).attr("href"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Document page(String query) {
        return Jsoup.parse(
                given().get("/?" + query).then().statusCode(200).extract().asString());
    }
}
