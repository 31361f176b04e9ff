package vn.vuonlen.reporting.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;

/** The threshold that the service is delivered with, read off the public report. */
@QuarkusTest
@WithTestResource(Suite.class)
class DisclosureTest {

    private static final int POOR_BY_INCOME = 20;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({"th10, 10, 20,", "th9, 9,, true"})
    void aCountOfTenHouseholdsIsPublicAndOneOfNineIsWithheld(
            String code, int poorByDeprivation, Integer incomePoor, Boolean suppressed) {
        publishProvince(code, poorByDeprivation);

        given().get("/v1/reports/poverty?year=2018&area=" + code + "1")
                .then()
                .statusCode(200)
                .body("poor", equalTo(POOR_BY_INCOME + poorByDeprivation))
                .body("incomePoor", equalTo(incomePoor), "suppressed", equalTo(suppressed));
    }

    private void publishProvince(String code, int poorByDeprivation) {
        var areas = new AreaFixture(code);
        UUID review = UUID.randomUUID();
        var events = new ArrayList<>(areas.events());
        events.add(areas.review(review, 2018, "PERIODIC", "DECIDED", 1));
        for (UUID commune : List.of(areas.commune("11"), areas.commune("21"), areas.commune("31"))) {
            for (int i = 0; i < POOR_BY_INCOME + poorByDeprivation; i++) {
                var household = HouseholdStory.in(commune, true, LocalDate.of(2015, 3, 1));
                String route = i < POOR_BY_INCOME ? "INCOME" : "DEPRIVATION";
                events.add(household.event(1));
                events.add(household
                        .reviewed(2018, review, commune, "POOR", route, null)
                        .resultEvent(2018, 1));
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }
}
