package vn.vuonlen.reporting.provenance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** A decided review is public once all of its results arrived: a rate of some of them would be wrong. */
@QuarkusTest
@WithTestResource(Suite.class)
class CompleteReviewsTest {

    @Inject
    DataSource database;

    private final String code = "hw" + UUID.randomUUID().toString().substring(0, 6);
    private final AreaFixture areas = new AreaFixture(code);
    private final UUID review = UUID.randomUUID();

    @Test
    void aDecidedReviewIsProvisionalUntilItsLastResultArrives() {
        var events = new ArrayList<>(areas.events());
        var first = poor(events);
        var second = poor(events);
        events.add(areas.decided(review, 2018, 2, 1));
        events.add(first.resultEvent(2018, 1));
        publish(events);
        decidedReport().statusCode(404).body("code", equalTo("review-missing"));
        provisionalReport().body("status", equalTo("provisional"), "poor", equalTo(1));

        // Another result, but of the same household.
        publish(List.of(first.resultEvent(2018, 1, first.findings().get(2018), 1)));
        decidedReport().statusCode(404);

        publish(List.of(second.resultEvent(2018, 1)));
        decidedReport().statusCode(200).body("status", equalTo("decided"), "poor", equalTo(2));
        provisionalReport().body("status", equalTo("decided"));
    }

    @Test
    void aReviewWhoseResultsAreNotCountedYetIsNotDecided() {
        var events = new ArrayList<>(areas.events());
        var imported = areas.review(review, 2017, "PRIOR", "DECIDED", 1);
        imported.value().put("results", null);
        events.add(imported);
        publish(events);

        given().get("/v1/reports/poverty?area=" + code + "&year=2017").then().statusCode(404);

        publish(List.of(areas.review(review, 2017, "PRIOR", "DECIDED", 2)));
        given().get("/v1/reports/poverty?area=" + code + "&year=2017").then().statusCode(200);
    }

    private HouseholdStory poor(List<PublishedState> events) {
        var household = HouseholdStory.in(areas.commune("11"), true, LocalDate.of(2015, 3, 1))
                .reviewed(2018, review, areas.commune("11"), "POOR", "INCOME", null);
        events.add(household.event(1));
        return household;
    }

    private ValidatableResponse decidedReport() {
        return official("").then();
    }

    private ValidatableResponse provisionalReport() {
        return official("&status=provisional").then().statusCode(200);
    }

    private Response official(String status) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", code))
                .get("/v1/reports/poverty?area=" + code + "&year=2018" + status);
    }

    private void publish(List<PublishedState> events) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
    }
}
