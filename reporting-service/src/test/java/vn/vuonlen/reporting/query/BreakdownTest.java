package vn.vuonlen.reporting.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
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
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Two of its districts are poor, until 2020. */
    @ParameterizedTest
    @CsvSource({
        "area=bd&year=2022&designation=POOR_DISTRICT, 2015–2020, –",
        "area=bd&year=2022&designation=POOR_DISTRICT&breakdown=district, 2015–2020, –",
        "area=bd&year=2026&designation=POOR_DISTRICT&breakdown=commune, 2015–2020, –",
        "area=bd&year=2026&designation=POOR_DISTRICT_GROUP_2, 2015–2020, –",
        "area=bd3&year=2018&designation=POOR_DISTRICT, –, –",
        "area=bd1&year=2018&designation=POOR_DISTRICT_GROUP_2, –, 'POOR_DISTRICT, POOR_DISTRICT_GROUP_1'",
        "area=bd31&year=2018&designation=POOR_DISTRICT, –, –",
        "area=bdN3&year=2018&boundaries=2025-07-01&designation=POOR_DISTRICT, –, –",
        "area=bdN1&year=2022&boundaries=2025-07-01&designation=POOR_DISTRICT, 2015–2020, –",
    })
    void aDesignationThatNobodyHeldIsRefusedAndSaysWhenItWas(String question, String years, String others) {
        for (String report : List.of("poverty", "movement")) {
            read(report, question)
                    .statusCode(422)
                    .body("code", equalTo("designation-not-held"))
                    .body(
                            "messages.en",
                            endsWith("Years in which one did: " + years + ". Designations that were held on that day: "
                                    + others + "."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=bd&year=2018&designation=POOR_DISTRICT",
                "area=bd1&year=2020&designation=POOR_DISTRICT_GROUP_1",
                "area=bd21&year=2018&designation=POOR_DISTRICT",
                "area=bdN1&year=2018&boundaries=2025-07-01&designation=POOR_DISTRICT"
            })
    void aDesignationThatWasHeldIsNotRefused(String question) {
        read("poverty", question).statusCode(404).body("code", equalTo("review-missing"));
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
