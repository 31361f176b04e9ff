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

/** A decision makes figures public once all results that it decided on were heard: half of them are nobody's rate. */
@QuarkusTest
@WithTestResource(Suite.class)
class CompleteReviewsTest {

    @Inject
    DataSource database;

    private final String code = "hw" + UUID.randomUUID().toString().substring(0, 6);
    private final AreaFixture land = new AreaFixture(code);
    private final UUID review = UUID.randomUUID();

    @Test
    void aDecidedReviewIsProvisionalUntilItsLastResultIsHeard() {
        var told = new ArrayList<>(land.told());
        var first = poor(told);
        var second = poor(told);
        told.add(land.decided(review, 2018, 2, 1));
        told.add(first.result(2018, 1));
        hear(told);
        asksForDecided().statusCode(404).body("code", equalTo("review-missing"));
        asksForProvisional().body("status", equalTo("provisional"), "poor", equalTo(1));

        // Another result, but of the same household.
        hear(List.of(first.result(2018, 1, first.found().get(2018), 1)));
        asksForDecided().statusCode(404);

        hear(List.of(second.result(2018, 1)));
        asksForDecided().statusCode(200).body("status", equalTo("decided"), "poor", equalTo(2));
        asksForProvisional().body("status", equalTo("decided"));
    }

    @Test
    void whoseResultsAreNotCountedYetIsNotDecided() {
        var told = new ArrayList<>(land.told());
        var imported = land.review(review, 2017, "PRIOR", "DECIDED", 1);
        imported.value().put("results", null);
        told.add(imported);
        hear(told);

        given().get("/v1/reports/poverty?area=" + code + "&year=2017").then().statusCode(404);

        hear(List.of(land.review(review, 2017, "PRIOR", "DECIDED", 2)));
        given().get("/v1/reports/poverty?area=" + code + "&year=2017").then().statusCode(200);
    }

    private HouseholdStory poor(List<PublishedState> told) {
        var house = HouseholdStory.in(land.commune("11"), true, LocalDate.of(2015, 3, 1))
                .found(2018, review, land.commune("11"), "POOR", "INCOME", null);
        told.add(house.household(1));
        return house;
    }

    private ValidatableResponse asksForDecided() {
        return official("").then();
    }

    private ValidatableResponse asksForProvisional() {
        return official("&status=provisional").then().statusCode(200);
    }

    private Response official(String status) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", code))
                .get("/v1/reports/poverty?area=" + code + "&year=2018" + status);
    }

    private void hear(List<PublishedState> told) {
        try (var teller = new EventPublisher()) {
            teller.tell(told);
            teller.await(database);
        }
    }
}
