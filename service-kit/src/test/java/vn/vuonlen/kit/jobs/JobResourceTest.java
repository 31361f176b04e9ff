package vn.vuonlen.kit.jobs;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.app.PublishedAreas;
import vn.vuonlen.kit.jobs.running.LineImport;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class JobResourceTest {

    @Inject
    DataSource database;

    @BeforeEach
    void table() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(LineImport.TABLE);
        }
        PublishedAreas.in(database);
    }

    @Test
    void aJobIsRunAndVisibleToItsSubmitter() {
        String job = submit("one\nbad \"two\"\nbad three");
        await().until(() -> as("lan").get(job).path("state").equals("SUCCEEDED"));
        as("lan")
                .get(job)
                .then()
                .statusCode(200)
                .body("kind", equalTo("lines"))
                .body("parameters.kind", equalTo("probe"))
                .body("total", equalTo(3))
                .body("done", equalTo(3))
                .body("accepted", equalTo(1))
                .body("refused", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("message", nullValue())
                .body("finishedAt", notNullValue());
        as("minh").get(job).then().statusCode(404).body("code", equalTo("not-found"));
        as("minh").get(job + "/rejects").then().statusCode(404);
        as("minh").get(job + "/events").then().statusCode(404);
        given().get(job).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "auditor"})
    void operatorsAndAuditorsSeeOnlyTheJobsOfTheirAreas(String role) {
        String job = submit("one");
        for (var path : List.of(job, job + "/rejects", job + "/events")) {
            assertEquals(200, statusOf(path, TestTokens.of(role, "11")));
            assertEquals(200, statusOf(path, TestTokens.of(role, "03130", "03124")));
            assertEquals(404, statusOf(path, TestTokens.of(role, "03130")));
            assertEquals(404, statusOf(path, TestTokens.of(role)));
        }
    }

    @Test
    void aJobOfNoKnownAreaIsVisibleToItsSubmitterAlone() {
        var stranger = TestTokens.with("commune-officer").areas("99999").subject("la");
        String job = submit(given().header("Authorization", "Bearer " + stranger.sign()), "one");
        assertEquals(200, statusOf(job, stranger.sign()));
        assertEquals(404, statusOf(job, TestTokens.of("operator", "11")));
        assertEquals(404, statusOf(job, TestTokens.of("auditor", "99999")));
    }

    @Test
    void rejectsAreReadInPagesAndAsCsv() {
        String job = submit("one\nbad \"two\"\nbad three");
        await().until(() -> as("lan").get(job).path("state").equals("SUCCEEDED"));
        var first = as("lan").get(job + "/rejects?limit=1");
        first.then()
                .statusCode(200)
                .body("items[0].row", equalTo(2))
                .body("items[0].column", equalTo("text"))
                .body("items[0].code", equalTo("invalid-value"))
                .body("items[0].messages.vi", equalTo("Dòng “bad \"two\"” sai"));
        as("lan")
                .get(job + "/rejects?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].row", equalTo(3))
                .body("next", nullValue());
        String csv = as("lan").accept("text/csv").get(job + "/rejects").asString();
        assertEquals(
                "\"row\",\"column\",\"code\",\"vi\",\"en\"",
                csv.lines().findFirst().orElseThrow());
        assertTrue(
                csv.contains("\"2\",\"text\",\"invalid-value\",\"Dòng “bad \"\"two\"\"” sai\",\"Bad line\"\r\n"), csv);
        assertEquals(3, csv.lines().count());
    }

    @Test
    void warningsAreCountedAndListedApartFromRefusals() {
        String job = submit("one\nodd two\nbad three\nodd four");
        await().until(() -> as("lan").get(job).path("state").equals("SUCCEEDED"));
        as("lan")
                .get(job)
                .then()
                .body("accepted", equalTo(3))
                .body("refused", equalTo(1))
                .body("warnings", equalTo(2));
        as("lan")
                .get(job + "/rejects")
                .then()
                .body("items.row", equalTo(List.of(3)))
                .body("items.severity", equalTo(List.of("REJECT")));

        var first = as("lan").get(job + "/rejects?severity=WARNING&limit=1");

        first.then().body("items.row", equalTo(List.of(2))).body("items[0].severity", equalTo("WARNING"));
        as("lan")
                .get(job + "/rejects?severity=WARNING&limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.row", equalTo(List.of(4)))
                .body("next", nullValue());
        as("lan")
                .get(job + "/rejects?severity=REJECT&cursor=" + first.path("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        as("lan").get(job + "/rejects?severity=ODD").then().statusCode(400);
        String csv = as("lan")
                .accept("text/csv")
                .get(job + "/rejects?severity=WARNING")
                .asString();
        assertEquals(3, csv.lines().count());
    }

    /** A spreadsheet that opens the file would evaluate it. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1"})
    void noCellOfTheCsvIsAFormula(String column) {
        String job = submit("bad in " + column);
        await().until(() -> as("lan").get(job).path("finishedAt") != null);

        String csv = as("lan").accept("text/csv").get(job + "/rejects").asString();

        assertTrue(csv.contains("\"1\",\"'" + column + "\",\"invalid-value\","), csv);
        as("lan").get(job + "/rejects").then().body("items[0].column", equalTo(column));
    }

    @Test
    void aRejectIsStoredWhateverItQuotes() {
        String job = submit("bad \0");
        await().until(() -> as("lan").get(job).path("finishedAt") != null);
        as("lan").get(job + "/rejects").then().body("items[0].messages.vi", equalTo("Dòng “bad \uFFFD” sai"));
    }

    @Test
    void eventsSendTheStateUntilTheEnd() {
        String job = submit("one\nstop");
        String events =
                as("lan").accept("text/event-stream").get(job + "/events").asString();
        assertTrue(events.strip().lines().reduce((a, b) -> b).orElseThrow().contains("\"FAILED\""), events);
        assertTrue(events.contains("\"Dừng\""), events);
    }

    private static int statusOf(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).statusCode();
    }

    private static String submit(String body) {
        return submit(as("lan"), body);
    }

    private static String submit(RequestSpecification submitter, String body) {
        return submitter
                .contentType("text/plain; charset=utf-8")
                .body(body)
                .post("/v1/probes/lines")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static RequestSpecification as(String subject) {
        var token = TestTokens.with("commune-officer")
                .areas("03124")
                .subject(subject)
                .sign();
        return given().header("Authorization", "Bearer " + token);
    }
}
