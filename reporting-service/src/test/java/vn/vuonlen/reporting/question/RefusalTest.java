package vn.vuonlen.reporting.question;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.telling.House;
import vn.vuonlen.reporting.telling.Land;
import vn.vuonlen.reporting.telling.Teller;

/** Every question that cannot be answered says which part of it, why, and in both languages. */
@QuarkusTest
@WithTestResource(Suite.class)
class RefusalTest {

    private static boolean heard;

    @Inject
    DataSource database;

    @BeforeEach
    void aProvince() {
        if (heard) {
            return;
        }
        var land = new Land("rf");
        var told = new ArrayList<>(land.told());
        UUID review = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        told.add(land.review(review, 2018, "PERIODIC", "DECIDED", 1));
        told.add(land.review(later, 2026, "PERIODIC", "DECIDED", 1));
        House house = House.in(land.commune("11"), false, java.time.LocalDate.of(2015, 2, 2));
        told.add(house.household(1));
        try (var teller = new Teller()) {
            teller.tell(told);
            teller.await(database);
        }
        heard = true;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reports/poverty?year=2018, 400, missing-parameter, ?area",
        "/v1/reports/poverty?area=rf, 400, missing-parameter, ?year",
        "/v1/reports/poverty?area=rf&year=1999, 400, invalid-value, ?year",
        "/v1/reports/poverty?area=rf&year=abcd, 400, invalid-value, ?year",
        "/v1/reports/poverty?area=rf&year=2018&breakdown=village, 400, invalid-value, ?breakdown",
        "/v1/reports/poverty?area=rf&year=2018&status=secret, 400, invalid-value, ?status",
        "/v1/reports/poverty?area=rf&year=2018&boundaries=2018-02-30, 400, invalid-value, ?boundaries",
        "/v1/reports/poverty?area=rf&year=2018&format=xlsx, 400, invalid-value, ?format",
        "/v1/reports/poverty?area=rf&year=2018&colour=red, 400, unknown-parameter, ?colour",
        "/v1/reports/poverty?area=rf9&year=2018, 404, area-unknown, ?area",
        "/v1/reports/poverty?area=rfN1&year=2018, 404, area-unknown, ?area",
        "/v1/reports/poverty?area=rf&year=2018&designation=RICH_DISTRICT, 400, designation-unknown, ?designation",
        "/v1/reports/poverty?area=rf11&year=2018&breakdown=district, 400, breakdown-unavailable, ?breakdown",
        "/v1/reports/poverty?area=rf&year=2018&boundaries=2025-07-01&breakdown=district, 400, breakdown-unavailable, ?breakdown",
        "/v1/reports/poverty?area=rf&year=2026&boundaries=2018-12-31, 422, boundaries-not-comparable, ?boundaries",
        "/v1/reports/poverty?area=rf&year=2016, 404, review-missing, ?year",
        "/v1/reports/movement?area=rf&year=2018, 404, review-missing, ?year",
        "/v1/reports/funding?area=rf&year=2018&programme=P135, 400, invalid-value, ?programme",
        "/v1/reports/funding?area=zz&year=2018, 404, area-unknown, ?area",
        "/v1/targets?area=rf, 400, missing-parameter, ?year",
        "/v1/targets?area=zz&year=2019, 404, area-unknown, ?area",
    })
    void isToldWithItsPlace(String question, int status, String code, String pointer) {
        given().auth()
                .oauth2(TestTokens.of("province-officer", "rf"))
                .get(question)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("messages.vi", not(emptyOrNullString()))
                .body("messages.en", not(emptyOrNullString()));
    }
}
