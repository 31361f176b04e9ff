package vn.vuonlen.reporting.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** Changes of a target: its history, If-Match, and the forms of its number. */
@QuarkusTest
@WithTestResource(Suite.class)
class TargetChangesTest {

    @Inject
    DataSource database;

    /** JSON has many ways to write a number; it is stored and answered without an exponent. */
    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        publish(new AreaFixture("tn"));

        String made = by("tn", null, "put", "{'area':'tn','year':2019,'measure':'poor','target':1E+2}", 201)
                .extract()
                .asString();
        String same = by("tn", null, "post", "{'area':'tn','year':2019,'measure':'poor','target':1000e-1}", 200)
                .extract()
                .asString();
        String rate = by("tn", null, "put", "{'area':'tn','year':2019,'measure':'poorRate','target':3.3E1}", 201)
                .extract()
                .asString();

        assertTrue(made.contains("\"target\":100}"), made);
        assertEquals(made, same);
        assertTrue(rate.contains("\"target\":33.00}"), rate);
        by("tn", null, "put", "{'area':'tn','year':2019,'measure':'poor','target':1E+400000000}", 400)
                .body("errors[0].pointer", equalTo("/target"));
        by("tn", null, "put", "{'area':'tn','year':2019,'measure':'poor','target':1E-400000000}", 400)
                .body("errors[0].pointer", equalTo("/target"));
        given().get("/v1/targets?area=tn&year=2019").then().body("targets.target", equalTo(List.of(100, 33.00f)));
    }

    @Test
    void aChangeMayRequireTheVersionThatWasRead() {
        publish(new AreaFixture("te"));
        by("te", null, "post", target(100), 201).header("ETag", "\"1\"");
        by("te", "\"1\"", "put", target(90), 200).header("ETag", "\"2\"");

        by("te", "\"1\"", "put", target(80), 412).body("code", equalTo("stale"));
        by("te", "\"1\"", "put", target(90), 200).header("ETag", "\"2\"");
        by("te", null, "put", target(70), 200).header("ETag", "\"3\"");
        by("te", "*", "put", target(60), 200).header("ETag", "\"4\"");

        given().get("/v1/targets?area=te&year=2019")
                .then()
                .body("targets[0].target", equalTo(60), "targets[0].version", equalTo(4));
        by("te", "*", "put", "{'area':'te','year':2018,'measure':'poor','target':1}", 412);
        given().get("/v1/targets?area=te&year=2018").then().body("targets", equalTo(List.of()));
    }

    @Test
    void ifMatchIsReadAsTheStandardHasIt() {
        publish(new AreaFixture("tm"));
        var year = "{'area':'tm','year':2019,'measure':'poor','target':%d}";
        by("tm", null, "post", year.formatted(100), 201);

        for (var unreadable : List.of("", " ", "1", "\"1", "\"1\" \"2\"", "*, \"1\"", "W/1")) {
            by("tm", unreadable, "put", year.formatted(90), 400).body("errors[0].pointer", equalTo("header:If-Match"));
        }
        for (var other : List.of("W/\"1\"", "\"2\", \"3\"", "\"\"")) {
            by("tm", other, "put", year.formatted(90), 412).body("code", equalTo("stale"));
        }
        by("tm", "\"0\", \"1\"", "put", year.formatted(90), 200).header("ETag", "\"2\"");
        by("tm", "\"1\"", "put", "{'area':'tm','year':2018,'measure':'poor','target':1}", 412);
    }

    @Test
    void theHistoryOfATargetIsCompleteAndAppendOnly() throws SQLException {
        var areas = new AreaFixture("tr");
        publish(areas);
        by("tr", null, "post", "{'area':'tr','year':2019,'measure':'poor','target':100}", 201);
        by("tr", null, "put", "{'area':'tr','year':2019,'measure':'poor','target':90}", 200);
        by("tr", null, "put", "{'area':'tr','year':2019,'measure':'poor','target':90}", 200);
        by("tr", null, "put", "{'area':'tr','year':2019,'measure':'poor','target':110}", 200);

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("SELECT version || ': ' || value || ' by ' || set_by FROM target_history "
                    + "WHERE area_id = '" + areas.province + "' ORDER BY version");
            var history = new ArrayList<String>();
            while (rows.next()) {
                history.add(rows.getString(1));
            }
            assertEquals(
                    List.of(
                            "1: 100.00 by province-officer",
                            "2: 90.00 by province-officer",
                            "3: 110.00 by province-officer"),
                    history);
            for (var change : List.of(
                    "UPDATE target_history SET value = 1", "DELETE FROM target_history", "TRUNCATE target_history")) {
                assertThrows(SQLException.class, () -> statement.execute(change), change);
            }
        }
    }

    private static String target(int households) {
        return "{'area':'te','year':2019,'measure':'poor','target':" + households + "}";
    }

    private static ValidatableResponse by(String area, String etag, String method, String body, int status) {
        var request =
                given().auth().oauth2(TestTokens.of("province-officer", area)).contentType("application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        var answer = request.body(
                        body.replace("'target'", "'decision':{'number':'12/KH-UBND','date':'2018-12-20'},'target'")
                                .replace('\'', '"'))
                .request(method, "/v1/targets")
                .then();
        assertEquals(status, answer.extract().statusCode(), answer.extract().asString());
        return answer;
    }

    private void publish(AreaFixture areas) {
        try (var publisher = new EventPublisher()) {
            publisher.publish(areas.events());
            publisher.awaitConsumed(database);
        }
    }
}
