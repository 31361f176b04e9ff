package vn.vuonlen.reporting.need;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.funding.MoneyFixture;
import vn.vuonlen.reporting.funding.MoneyFixture.Line;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;
import vn.vuonlen.reporting.publishing.HouseholdStory;
import vn.vuonlen.reporting.publishing.PublishedState;

/** Money beside need: 2017 has only the poor, 2018 both, 2019 only money. */
@QuarkusTest
@WithTestResource(Suite.class)
class NeedTest {

    private static boolean published;

    @Inject
    DataSource database;

    /** Of 2018: three poor in the first district, two in the second, none in the third. */
    @BeforeEach
    void threeYears() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("nd");
        var before = UUID.randomUUID();
        var now = UUID.randomUUID();
        var events = new ArrayList<PublishedState>(areas.events());
        events.add(areas.review(before, 2017, "PRIOR", "DECIDED", 1));
        events.add(areas.review(now, 2018, "PERIODIC", "DECIDED", 1));
        for (String commune : new String[] {"11", "11", "11", "21", "21"}) {
            var area = areas.commune(commune);
            var household = HouseholdStory.in(area, false, LocalDate.of(2016, 1, 1))
                    .reviewed(2017, before, area, "POOR", "INCOME", null)
                    .reviewed(2018, now, area, "POOR", "INCOME", "STAYED");
            events.add(household.event(1));
            events.add(household.resultEvent(2017, 1));
            events.add(household.resultEvent(2018, 1));
        }
        var line = new Line(UUID.randomUUID(), "CENTRAL", "DEVELOPMENT");
        var of2018 = new MoneyFixture(2018);
        events.add(of2018.programme("ND18"));
        events.add(of2018.budget(line, areas.province, 1_700));
        events.add(of2018.allocation(line, areas.commune("11"), 1_000));
        events.add(of2018.allocation(line, areas.d2, 700));
        events.add(of2018.disbursement(line, areas.commune("11"), 333, "2018-05-14"));
        var of2019 = new MoneyFixture(2019);
        events.add(of2019.programme("ND19"));
        events.add(of2019.budget(new Line(UUID.randomUUID(), "LOCAL", "RECURRENT"), areas.province, 5));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @Test
    void moneyStandsBesideThePoorAndIsRankedByWhatAPoorHouseholdHas() {
        report("area=nd&year=2018&breakdown=district")
                .body("missing", nullValue())
                .body("poor", equalTo(5), "budgetedDong", equalTo(1700), "allocatedDong", equalTo(1700))
                .body("disbursedDong", equalTo(333), "disbursedShare", equalTo(19.59f))
                .body("allocatedPerPoorHouseholdDong", equalTo(340), "disbursedPerPoorHouseholdDong", equalTo(67))
                .body("areas.area.code", equalTo(Arrays.asList("nd1", "nd2", "nd3")))
                .body("areas.poor", equalTo(Arrays.asList(3, 2, 0)))
                .body("areas.allocatedPerPoorHouseholdDong", equalTo(Arrays.asList(333, 350, null)))
                .body("areas.allocatedDong", equalTo(Arrays.asList(1000, 700, 0)))
                .body("areas.disbursedShare", equalTo(Arrays.asList(33.3f, 0.0f, null)))
                .body("areas.rank", equalTo(Arrays.asList(2, 1, null)));
    }

    @Test
    void whatAYearDoesNotHaveIsNamedAndNull() {
        report("area=nd&year=2017&breakdown=district")
                .body("missing", equalTo("money"), "poor", equalTo(5))
                .body("allocatedDong", nullValue(), "allocatedPerPoorHouseholdDong", nullValue())
                .body("areas.allocatedDong", equalTo(Arrays.asList(null, null, null)));
        report("area=nd&year=2019&breakdown=district")
                .body("missing", equalTo("poverty"), "budgetedDong", equalTo(5), "poor", nullValue())
                .body("areas.poor", equalTo(Arrays.asList(null, null, null)));
        report("area=nd&year=2016").body("missing", equalTo("both"), "poor", nullValue(), "budgetedDong", nullValue());
    }

    @Test
    void communesAreForOfficials() {
        given().get("/v1/reports/money-and-need?area=nd&year=2018&breakdown=commune")
                .then()
                .statusCode(401);
        var rows = given().auth()
                .oauth2(TestTokens.of("commune-officer", "nd"))
                .get("/v1/reports/money-and-need?area=nd&year=2018&breakdown=commune")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .jsonPath();
        assertEquals(333, rows.getInt("areas.find { it.area.code == 'nd11' }.allocatedPerPoorHouseholdDong"));
        assertEquals(1, rows.getInt("areas.find { it.area.code == 'nd11' }.rank"));
        assertEquals(0, rows.getInt("areas.find { it.area.code == 'nd21' }.allocatedPerPoorHouseholdDong"));
    }

    private static ValidatableResponse report(String question) {
        return given().get("/v1/reports/money-and-need?" + question).then().statusCode(200);
    }
}
