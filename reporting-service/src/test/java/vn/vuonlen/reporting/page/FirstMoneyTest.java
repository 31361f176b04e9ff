package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.funding.MoneyFixture;
import vn.vuonlen.reporting.funding.MoneyFixture.Line;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.PublishedState;

/** The pages of a province that has money and has not decided a review yet. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(FirstMoneyTest.OneProvince.class)
class FirstMoneyTest {

    /** Its own start of the service, and so its own database. */
    public static final class OneProvince implements QuarkusTestProfile {}

    private static boolean published;

    @Inject
    DataSource database;

    @BeforeEach
    void moneyOfThreeYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("fm");
        List<PublishedState> events = new ArrayList<>(areas.events());
        for (int year : List.of(2023, 2024, 2090)) {
            var money = new MoneyFixture(year);
            events.add(money.programme("FM" + year));
            events.add(money.budget(new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT"), areas.province, 60_000_000));
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void whatThereIsAlreadyIsOneLinkAway() {
        var page = page("/?lang=en");

        assertEquals("No figures yet", page.selectFirst("h1").text());
        assertEquals(List.of("Money"), page.select("section.list a").eachText());
        var money = page(page.selectFirst("section.list a").attr("href"));
        assertEquals(
                "60",
                money.selectFirst("section[aria-labelledby=money-by-programme] tfoot td")
                        .text());
    }

    @Test
    void withoutAYearTheMoneyIsThatOfTheNewestYearThatHasBegun() {
        var page = page("/money?lang=en");

        assertEquals("2024", page.selectFirst(".years [aria-current]").text());
        assertEquals(List.of("2023", "2024", "2090"), page.select(".years a").eachText());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var links = page("/money?lang=en").select("a[href^=/]:not([href^=/office])");

        assertTrue(links.size() > 10);
        for (var link : links) {
            assertEquals(200, given().get(link.attr("href")).statusCode(), link::outerHtml);
        }
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
