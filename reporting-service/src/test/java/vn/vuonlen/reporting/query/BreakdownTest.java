package vn.vuonlen.reporting.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** The breakdowns of an area are the same for every report. */
@QuarkusTest
@WithTestResource(Suite.class)
class BreakdownTest {

    private static boolean published;

    @Inject
    DataSource database;

    /** Its districts are poor until 2020 and gone in 2025. */
    @BeforeEach
    void aProvince() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("bd");
        var events = new ArrayList<>(areas.events());
        for (int year : List.of(2021, 2022, 2025, 2026)) {
            events.add(areas.review(UUID.randomUUID(), year, "PERIODIC", "DECIDED", 1));
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @ParameterizedTest
    @CsvSource({
        "poverty, 2022, district", "movement, 2022, district",
        "poverty, 2022, commune", "movement, 2022, commune",
        "poverty, 2026, commune", "movement, 2026, commune"
    })
    void aDesignationThatNoAreaHasGivesAnEmptyList(String report, int year, String level) {
        read(report, "area=bd&designation=POOR_DISTRICT&year=" + year + "&breakdown=" + level)
                .statusCode(200)
                .body("areas", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "poverty, area=bd&year=2026&breakdown=district",
        "movement, area=bd&year=2026&breakdown=district",
        "poverty, area=bd&year=2022&boundaries=2025-07-01&breakdown=district",
        "movement, area=bd&year=2022&boundaries=2025-07-01&breakdown=district",
        "poverty, area=bd11&year=2022&breakdown=district",
        "movement, area=bd11&year=2022&breakdown=district"
    })
    void thereAreNoRowsAboveTheAreaAndNoDistrictsWhereThereAreNone(String report, String question) {
        read(report, question).statusCode(400).body("code", equalTo("breakdown-unavailable"));
    }

    private static ValidatableResponse read(String report, String question) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "bd"))
                .get("/v1/reports/" + report + "?" + question)
                .then();
    }
}
