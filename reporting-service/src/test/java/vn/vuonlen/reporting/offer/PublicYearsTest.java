package vn.vuonlen.reporting.offer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** What a reader without a token may ask for is listed, and each of it is answered. */
@QuarkusTest
@WithTestResource(Suite.class)
class PublicYearsTest {
    /** No other test has reviews of these. */
    private static final int DECIDED = 2029;

    private static final int UNDECIDED = 2030;
    private static boolean published;

    @Inject
    DataSource database;

    @BeforeEach
    void oneDecidedYear() {
        if (published) {
            return;
        }
        var province = new AreaFixture("py");
        var events = new ArrayList<>(province.events());
        events.addAll(new AreaFixture("pz").events());
        events.add(province.decided(UUID.randomUUID(), DECIDED, 0, 1));
        events.add(province.review(UUID.randomUUID(), UNDECIDED, "PERIODIC", "OPEN", 1));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    private static ValidatableResponse areas(String query) {
        return given().get("/v1/reports/areas?year=" + query).then();
    }

    @Test
    void aYearIsListedOnceItIsDecided() {
        given().get("/v1/reports/years")
                .then()
                .statusCode(200)
                .body("items.year", hasItem(DECIDED))
                .body("items.year", not(hasItem(UNDECIDED)))
                .body("items.find { it.year == %d }.boundaries".formatted(DECIDED), equalTo("2029-12-31"))
                .body("next", nullValue());
    }

    @Test
    void theAreasOfAReviewedProvinceAreListedAndEachHasItsReport() {
        List<String> codes = areas(DECIDED + "&limit=1000")
                .statusCode(200)
                .body("items.code", equalTo(List.of("py", "pyN1", "pyN2", "pyN3")))
                .body("items[0].parent", nullValue())
                .body("items[1].level", equalTo("COMMUNE"))
                .body("items[1].parent.code", equalTo("py"))
                .extract()
                .path("items.code");

        for (var code : codes) {
            given().get("/v1/reports/poverty?area=%s&year=%d".formatted(code, DECIDED))
                    .then()
                    .statusCode(200);
        }
        given().get("/v1/reports/poverty?area=pz&year=" + DECIDED).then().statusCode(404);
    }

    @Test
    void aYearThatIsNotDecidedHasNone() {
        areas(String.valueOf(UNDECIDED)).statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void theAreasRightBelowOneArePaged() {
        String next = areas(DECIDED + "&parent=py&limit=2")
                .body("items.code", equalTo(List.of("pyN1", "pyN2")))
                .extract()
                .path("next");

        String last = areas(DECIDED + "&parent=py&limit=2&cursor=" + next)
                .body("items.code", equalTo(List.of("pyN3")))
                .extract()
                .path("next");
        assertNull(last);
        areas(DECIDED + "&parent=pz&cursor=" + next).statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void whatIsNoYearOrAreaIsRefused() {
        given().get("/v1/reports/areas").then().statusCode(400).body("errors[0].pointer", equalTo("?year"));
        areas("soon").statusCode(400).body("errors[0].pointer", equalTo("?year"));
        areas(DECIDED + "&parent=py11")
                .statusCode(422)
                .body("code", equalTo("unknown-area"))
                .body("errors[0].pointer", equalTo("?parent"));
    }
}
