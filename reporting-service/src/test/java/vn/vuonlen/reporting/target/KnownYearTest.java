package vn.vuonlen.reporting.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.clock.VietnamClock;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** A target for what is already known, and for what nobody was that year. */
@QuarkusTest
@WithTestResource(Suite.class)
class KnownYearTest {

    private static final int THIS_YEAR = LocalDate.now(VietnamClock.ZONE).getYear();
    private static final int NEXT_YEAR = THIS_YEAR + 1;
    private static final String EARLY = ",'decision':{'number':'12/KH-UBND','date':'2018-12-31'}";
    private static final String LATE = ",'decision':{'number':'13/KH-UBND','date':'2020-01-01'}";

    private static boolean published;

    @Inject
    DataSource database;

    @BeforeEach
    void aProvince() {
        if (published) {
            return;
        }
        var areas = new AreaFixture("ky");
        var decided = new AreaFixture("kz");
        var events = new ArrayList<>(areas.events());
        events.addAll(decided.events());
        UUID review = UUID.randomUUID();
        events.add(decided.review(review, NEXT_YEAR, "PERIODIC", "CLOSED", 1));
        events.add(decided.decided(review, NEXT_YEAR, 0, 2));
        try (var publisher = new EventPublisher()) {
            publisher.publish(events);
            publisher.awaitConsumed(database);
        }
        published = true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "put"})
    void aYearThatIsOverTakesNoTargetWithoutTheDecisionThatSetIt(String method) {
        set(method, "ky", THIS_YEAR - 1, "", 422)
                .body("code", equalTo("target-too-late"), "errors[0].pointer", equalTo("/decision"));
        set(method, "ky", 2019, ",'decision':null", 422).body("code", equalTo("target-too-late"));
        targets("ky", THIS_YEAR - 1).body("targets", hasSize(0));
    }

    @Test
    void aYearWhoseResultsAreDecidedIsKnownBeforeItIsOver() {
        set("post", "kz", NEXT_YEAR, "", 422).body("code", equalTo("target-too-late"));
        set("post", "kz", NEXT_YEAR + 1, "", 201);
    }

    @Test
    void aYearThatIsNotKnownYetTakesATargetWithoutADecision() {
        set("post", "ky", NEXT_YEAR, "", 201);
        set("post", "ky", NEXT_YEAR, "", 200);
        targets("ky", NEXT_YEAR).body("targets[0].setAfterTheFact", equalTo(false));
    }

    @Test
    void theDecisionTellsWhetherATargetWasSetAfterTheFact() {
        set("post", "ky", 2019, EARLY, 201);
        targets("ky", 2019).body("targets[0].setAfterTheFact", equalTo(false));
        set("post", "ky", 2019, EARLY, 200);
        set("post", "ky", 2019, LATE, 409).body("code", equalTo("target-exists"));

        set("put", "ky", 2019, LATE, 200).header("ETag", equalTo("\"2\""));

        targets("ky", 2019)
                .body("targets[0].setAfterTheFact", equalTo(true))
                .body(
                        "targets[0].decision.number",
                        equalTo("13/KH-UBND"),
                        "targets[0].decision.date",
                        equalTo("2020-01-01"));
        set("put", "ky", 2019, "", 422).body("code", equalTo("target-too-late"));
    }

    @Test
    void whatAnEarlierVersionStoredForAYearThatWasOverIsAfterTheFact() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            new Actor("earlier", "test").announce(connection);
            statement.execute(
                    "INSERT INTO target (area_id, year, designation, measure, value, set_by, set_at)"
                            + " SELECT id, 2017, 'ALL', 'poor', 1, 'earlier', '2018-01-01 00:00+07' FROM area WHERE code = 'ky'");
            statement.execute(
                    "INSERT INTO target (area_id, year, designation, measure, value, set_by, set_at)"
                            + " SELECT id, 2016, 'ALL', 'poor', 1, 'earlier', '2016-12-31 23:59+07' FROM area WHERE code = 'ky'");
            connection.commit();
        }
        targets("ky", 2017).body("targets[0].setAfterTheFact", equalTo(true));
        targets("ky", 2016).body("targets[0].setAfterTheFact", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'number':'','date':'2018-12-31'}",
                "{'number':'12/KH-UBND'}",
                "{'date':'2018-12-31'}",
                "{}",
                "{'number':'12/KH-UBND','date':'2018-02-30'}",
                "{'number':'12/KH-UBND','date':'2018-12-31','signer':'X'}",
            })
    void aDecisionIsWhole(String decision) {
        set("put", "ky", 2018, ",'decision':" + decision, 400)
                .body("errors[0].pointer", startsWith("/decision"), "detail", not(equalTo("")));
    }

    @Test
    void aDecisionIsNotOfTheFuture() {
        set("put", "ky", 2018, ",'decision':{'number':'12/KH-UBND','date':'9998-01-01'}", 422)
                .body("code", equalTo("decision-in-future"), "errors[0].pointer", equalTo("/decision/date"));
    }

    @Test
    void aDesignationThatNobodyHeldThatYearTakesNoTarget() {
        set("post", "ky", 2021, ",'designation':'POOR_DISTRICT'" + EARLY, 422)
                .body("code", equalTo("designation-not-held"), "errors[0].pointer", equalTo("/designation"));
        set("post", "ky", NEXT_YEAR, ",'designation':'POOR_DISTRICT'", 422)
                .body("code", equalTo("designation-not-held"));
        set("post", "ky2", 2018, ",'designation':'POOR_DISTRICT_GROUP_1'" + EARLY, 422)
                .body("code", equalTo("designation-not-held"));
        set("post", "ky", 2020, ",'designation':'POOR_DISTRICT'" + EARLY, 201);
    }

    private static ValidatableResponse targets(String area, int year) {
        return given().get("/v1/targets?area=" + area + "&year=" + year).then().statusCode(200);
    }

    private static ValidatableResponse set(String method, String area, int year, String members, int status) {
        String body = "{'area':'" + area + "','year':" + year + ",'measure':'poor','target':2" + members + "}";
        return given().auth()
                .oauth2(TestTokens.of("province-officer", area))
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .request(method, "/v1/targets")
                .then()
                .statusCode(status);
    }
}
