package vn.vuonlen.reporting.poverty;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Results of years before the first review tell neither route nor movement: that is not the same as none. */
@QuarkusTest
@WithTestResource(Suite.class)
class UnknownRouteTest {

    private static final int POOR = 40;
    private static boolean published;

    @Inject
    DataSource database;

    /** 2016 without any route, 2017 with those of the first district alone. */
    @BeforeEach
    void aProvinceWithImportedResults() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("ur");
        UUID y2016 = UUID.randomUUID();
        UUID y2017 = UUID.randomUUID();
        List<PublishedState> events = new ArrayList<>(areas.events());
        events.add(areas.review(y2016, 2016, "PRIOR", "DECIDED", 1));
        events.add(areas.review(y2017, 2017, "PRIOR", "DECIDED", 1));
        for (String commune : List.of("11", "21")) {
            UUID area = areas.commune(commune);
            for (int i = 0; i < 2 * POOR; i++) {
                var household = HouseholdStory.in(area, i % 2 == 0, LocalDate.of(2015, 3, 1));
                events.add(household.event(1));
                if (i < POOR) {
                    events.add(household
                            .reviewed(2016, y2016, area, "POOR", null, null)
                            .resultEvent(2016, 1));
                } else {
                    String route = commune.equals("11") ? "INCOME" : null;
                    events.add(household
                            .reviewed(2017, y2017, area, "POOR", route, null)
                            .resultEvent(2017, 1));
                }
            }
        }
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyKnowsHowManyWerePoorByIncome(boolean official) {
        poverty(official, "year=2016&breakdown=district")
                .then()
                .body("poor", equalTo(2 * POOR), "$", hasKey("incomePoor"), "incomePoor", nullValue())
                .body("$", not(hasKey("suppressed")))
                .body("areas.poor", contains(POOR, POOR, 0))
                .body("areas.incomePoor", contains(null, null, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsKnownOfAPartIsNotTheWhole(boolean official) {
        poverty(official, "year=2017&breakdown=district")
                .then()
                .body("incomePoor", nullValue(), "areas.incomePoor", contains(POOR, null, 0));
    }

    @Test
    void theCsvHasAnEmptyCell() {
        var csv = poverty(true, "year=2016&format=csv").asString();
        var row = CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();

        assertEquals("80", row.getField("poor"));
        assertEquals("", row.getField("incomePoor"));
    }

    @Test
    void whetherTheNewPoorHadBeenPoorBeforeIsNotKnown() {
        given().auth()
                .oauth2(token())
                .get("/v1/reports/movement?area=ur&year=2017&breakdown=district")
                .then()
                .statusCode(200)
                .body("start", equalTo(2 * POOR), "end", equalTo(2 * POOR))
                .body("$", hasKey("relapsed"), "relapsed", nullValue(), "new", nullValue(), "formed", equalTo(0))
                .body("areas.relapsed", contains(null, null, 0));
    }

    private static Response poverty(boolean official, String query) {
        RequestSpecification as = official ? given().auth().oauth2(token()) : given();
        return as.get("/v1/reports/poverty?area=ur&" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static String token() {
        return TestTokens.of("province-officer", "ur");
    }
}
