package vn.vuonlen.reporting.poverty;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/**
 * Commune 33 of the third district was divided on 2016-01-01 between 31, of the same district, and 22, of the second. In the
 * one province its households were counted in a village that went to 31; in the other one was counted in 33 itself.
 */
@QuarkusTest
@WithTestResource(Suite.class)
class DividedAreasTest {

    private static final String DIVIDED = "2016-12-31";
    private static boolean published;

    @Inject
    DataSource database;

    @BeforeEach
    void twoProvinces() {
        if (published) {
            return;
        }
        var events = new ArrayList<PublishedState>();
        events.addAll(province(new AreaFixture("dv"), false));
        events.addAll(province(new AreaFixture("dw"), true));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void whatWasCountedInAVillageFollowsTheVillage() {
        poverty("area=dv&year=2015&breakdown=commune&boundaries=" + DIVIDED)
                .statusCode(200)
                .body("poor", equalTo(3))
                .body("areas.find { it.area.code == 'dv31' }.poor", equalTo(2))
                .body("areas.find { it.area.code == 'dv22' }.poor", equalTo(0))
                .body("areas.find { it.area.code == 'dv11' }.poor", equalTo(1))
                .body("areas.area.code", not(List.of("dv33")));
        movement("area=dv&year=2016&breakdown=commune&boundaries=" + DIVIDED)
                .statusCode(200)
                .body("areas.find { it.area.code == 'dv31' }.start", equalTo(2))
                .body("areas.find { it.area.code == 'dv31' }.escaped", equalTo(1))
                .body("areas.find { it.area.code == 'dv31' }.end", equalTo(1))
                .body("areas.find { it.area.code == 'dv31' }.transferredIn", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"dw, 4", "dw1, 1"})
    void anAreaThatHasAllPartsOrNoneOfThemHasItsFigures(String area, int poor) {
        poverty("area=" + area + "&year=2015&boundaries=" + DIVIDED)
                .statusCode(200)
                .body("poor", equalTo(poor));
    }

    @ParameterizedTest
    @CsvSource({"dw2", "dw3", "dw31", "dw&breakdown=commune", "dw&breakdown=district"})
    void anAreaThatHasOnePartIsRefusedByTheNameOfTheDividedOne(String area) {
        for (String report : List.of("poverty", "movement")) {
            int year = report.equals("poverty") ? 2015 : 2016;
            read(report, "area=" + area + "&year=" + year + "&boundaries=" + DIVIDED)
                    .statusCode(422)
                    .body("code", equalTo("boundaries-not-comparable"))
                    .body("errors[0].pointer", equalTo("?boundaries"))
                    .body("messages.vi", containsString("“Đơn vị dw33” đã được chia tách"))
                    .body("messages.en", containsString("total of the province"));
        }
    }

    @Test
    void theMovementOfTheProvinceKnowsNoMoveOfWhoStayedWhereTheCommuneWasDivided() {
        movement("area=dw&year=2016&boundaries=" + DIVIDED)
                .statusCode(200)
                .body("start", equalTo(4), "escaped", equalTo(1), "end", equalTo(3))
                .body("movedIn", equalTo(0), "movedOut", equalTo(0))
                .body("transferredIn", equalTo(0), "transferredOut", equalTo(0));
    }

    @Test
    void theTotalOfTheProvinceIsTheSameOnEveryMap() {
        for (String map : List.of("as-reported", "2015-06-30", DIVIDED, "2020-06-30", "2025-07-01")) {
            poverty("area=dw&year=2015&boundaries=" + map)
                    .statusCode(200)
                    .body("poor", equalTo(4), "boundaries", equalTo(map));
            poverty("area=dw&year=2016&boundaries=" + map).statusCode(200).body("poor", equalTo(3));
            movement("area=dw&year=2016&boundaries=" + map)
                    .statusCode(200)
                    .body("start", equalTo(4), "escaped", equalTo(1), "end", equalTo(3), "movedIn", equalTo(0));
        }
        poverty("area=dw&year=2016&breakdown=commune&boundaries=2015-06-30").statusCode(422);
        poverty("area=dw1&year=2016&boundaries=2015-06-30").statusCode(422);
    }

    /** Today's map is public: the total is there, what holds a part is not, and ethnicity is suppressed as everywhere. */
    @Test
    void thePublicReadsTheTotalOnTodaysMap() {
        given().get("/v1/reports/poverty?area=dw&year=2015&boundaries=2025-07-01")
                .then()
                .statusCode(200)
                .body("poor", equalTo(4), "ethnicMinority.suppressed", equalTo(true));
        given().get("/v1/reports/poverty?area=dwN1&year=2015&boundaries=2025-07-01")
                .then()
                .statusCode(200)
                .body("poor", equalTo(1));
        given().get("/v1/reports/poverty?area=dwN3&year=2015&boundaries=2025-07-01")
                .then()
                .statusCode(422);
    }

    /** Two poor of the village, of whom one escaped, one of 11 and, if it is wanted, one of 33 itself, who is in 22 now. */
    private static List<PublishedState> province(AreaFixture areas, boolean inTheCommune) {
        areas.village("33-01", "33", "2015-01-01", "2015-12-31", "31-09");
        areas.village("31-09", "31", "2016-01-01", null, null);
        var before = UUID.randomUUID();
        var now = UUID.randomUUID();
        var events = new ArrayList<>(areas.events());
        events.add(areas.review(before, 2015, "PRIOR", "DECIDED", 1));
        events.add(areas.review(now, 2016, "PERIODIC", "DECIDED", 1));
        var village = areas.commune("33-01");
        var became = areas.commune("31-09");
        events.addAll(poor(village, became, before, now, "POOR"));
        events.addAll(poor(village, became, before, now, "NONE"));
        events.addAll(poor(areas.commune("11"), areas.commune("11"), before, now, "POOR"));
        if (inTheCommune) {
            events.addAll(poor(areas.commune("33"), areas.commune("22"), before, now, "POOR"));
        }
        return events;
    }

    private static List<PublishedState> poor(UUID from, UUID to, UUID before, UUID now, String livingStandard) {
        boolean poor = livingStandard.equals("POOR");
        var household = HouseholdStory.in(from, true, LocalDate.of(2015, 2, 2))
                .reviewed(2015, before, from, "POOR", "INCOME", null)
                .reviewed(2016, now, to, livingStandard, poor ? "INCOME" : null, poor ? "STAYED" : "ESCAPED");
        var living = from.equals(to) ? household : household.moving(to, LocalDate.of(2016, 1, 1));
        return List.of(living.event(1), household.resultEvent(2015, 1), household.resultEvent(2016, 1));
    }

    private static ValidatableResponse poverty(String question) {
        return read("poverty", question);
    }

    private static ValidatableResponse movement(String question) {
        return read("movement", question);
    }

    private static ValidatableResponse read(String report, String question) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "dv", "dw"))
                .get("/v1/reports/" + report + "?" + question)
                .then();
    }
}
