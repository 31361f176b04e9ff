package vn.vuonlen.reporting.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** The page before any event arrived, without the demo province. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(EmptyPageTest.EmptyDatabase.class)
class EmptyPageTest {

    /** Its own start of the service, and so its own database. */
    public static final class EmptyDatabase implements QuarkusTestProfile {}

    @Test
    void thePageStatesThatNothingIsDecidedAndShowsNoDemoNotice() {
        var page = Jsoup.parse(
                given().get("/?lang=en").then().statusCode(200).extract().asString());

        assertEquals("No figures yet", page.selectFirst("h1").text());
        assertEquals(
                "The province has not decided a review yet. Figures appear here once a decision is published.",
                page.selectFirst("p.lead").text());
        assertEquals(0, page.select(".notice").size());
        assertEquals(0, page.select("section").size());
    }
}
