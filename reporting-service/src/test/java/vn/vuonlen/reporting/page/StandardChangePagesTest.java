package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
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
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Years of two poverty standards, and a year without figures: nothing on a page rises or falls from one side to the other. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(StandardChangePagesTest.OneProvince.class)
class StandardChangePagesTest {

    /** Its own start of the service, and so its own database. */
    public static final class OneProvince implements QuarkusTestProfile {}

    private static boolean published;

    @Inject
    DataSource database;

    /** Of 20 households in one commune so many were poor; in another 5 of 10 always. Nothing is known of 2016; 2019 has a new standard. */
    @BeforeEach
    void yearsOfTwoStandards() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("sc");
        var poor = new TreeMap<>(Map.of(2015, 16, 2017, 14, 2018, 12, 2019, 18, 2020, 15));
        var reviews = new TreeMap<Integer, UUID>();
        List<PublishedState> events = new ArrayList<>(areas.events());
        for (int year : poor.keySet()) {
            var review = areas.decided(UUID.randomUUID(), year, poor.get(year) + 5, 1);
            if (year >= 2019) {
                review.value().put("standard", "07-2021");
            }
            reviews.put(year, review.id());
            events.add(review);
        }
        for (int i = 0; i < 30; i++) {
            var commune = areas.commune(i < 20 ? "11" : "21");
            var household = HouseholdStory.in(commune, true, LocalDate.of(2015, 3, 1));
            events.add(household.event(1));
            for (int year : poor.keySet()) {
                if (i < 20 ? i < poor.get(year) : i < 25) {
                    events.add(household
                            .reviewed(year, reviews.get(year), commune, "POOR", "INCOME", null)
                            .resultEvent(year, 1));
                }
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void theHeadlineComparesNoTwoStandards() {
        var changed = page("/?year=2019&lang=en");
        var same = page("/?year=2020&lang=en");

        assertTrue(
                changed.selectFirst("p.lead")
                        .text()
                        .endsWith("; another poverty standard than the year before, with which it does not compare."),
                changed::text);
        assertEquals(List.of(), changed.select(".tile:nth-child(-n+2) .delta").eachText());
        assertEquals(
                List.of("2019 has another poverty standard than 2018: the two years do not compare."),
                changed.select("p.notice").eachText());
        assertTrue(same.selectFirst("p.lead").text().endsWith(", 3 households fewer than the year before."));
        assertEquals(2, same.select(".tile:nth-child(-n+2) .delta").size());
        assertEquals(List.of(), same.select("p.notice").eachText());
    }

    /** The first with the years that compare with each other, the second without. */
    @ParameterizedTest
    @CsvSource({
        "/movement?year=2020, /movement?year=2019, household-changes",
        "/movement?year=2020, /movement?year=2019, rate-changes",
        "/map?year=2020&measure=change, /map?year=2019&measure=change, map",
        "/map?year=2020&with=2019, /map?year=2020&with=2018, map"
    })
    void noSentenceSpeaksOfARiseOrAFall(String comparable, String changed, String figure) {
        var said = section(page(comparable + "&lang=en"), figure)
                .select(".sentence")
                .text();
        var section = section(page(changed + "&lang=en"), figure);

        assertTrue(said.matches(".*(fell|fewer|changed by).*"), said);
        assertEquals("", section.select(".sentence").text());
        assertTrue(section.select(".notes").text().contains("standard"), section::text);
    }

    /** One line for the year before the gap, one up to the change, one after it: of the poor, and of the near-poor. */
    @Test
    void aLineBreaksAtAGapAndAtAChange() {
        var section = section(page("/?year=2020&lang=en"), "over-years");

        assertEquals(
                List.of(1, 2, 2, 1, 2, 2),
                section.select("polyline").stream()
                        .map(line -> line.attr("points").split(" ").length)
                        .toList());
        assertEquals(10, section.select("circle").size());
        assertEquals(1, section.select("line.break").size());
        var notes = section.select(".notes li").eachText();
        assertTrue(notes.contains("The line breaks, since 2016 has no figures."), notes::toString);
        assertTrue(
                notes.contains("Another poverty standard applies from 2019: the line breaks, since what lies on its two"
                        + " sides does not compare."),
                notes::toString);
        assertEquals(
                "The poverty rate fell from 76.67\u202f% in 2019 to 66.67\u202f% in 2020.",
                section.selectFirst(".sentence").wholeText());
    }

    @Test
    void theSmallLinesOfThePartsBreakThere() {
        var section = section(page("/areas/sc?year=2020&lang=en"), "parts-over-years");

        assertEquals(2, section.select("svg").size());
        for (Element line : section.select("svg")) {
            assertEquals(
                    List.of(1, 2, 2),
                    line.select("polyline").stream()
                            .map(run -> run.attr("points").split(" ").length)
                            .toList());
        }
        assertEquals(
                "From 2019 to 2020 the poverty rate fell in 1 and rose in 0 of 2 areas.",
                section.selectFirst(".sentence").text());
    }

    private static Element section(Document page, String id) {
        return page.selectFirst("section[aria-labelledby=" + id + "]");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
