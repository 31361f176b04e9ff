package vn.vuonlen.reporting.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AuditedTables;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.reporting.publishing.AreaFixture;
import vn.vuonlen.reporting.publishing.EventPublisher;

/** What a person can change here, as an auditor finds it: who, and by which request. */
@QuarkusTest
@WithTestResource(Suite.class)
class AuditedTargetsTest {

    @Inject
    DataSource database;

    @Test
    void everyTableIsAuditedOrSaysWhyNot() throws SQLException {
        Map<String, String> exempt = Stream.of(
                        "area",
                        "area_designation",
                        "area_succession",
                        "household",
                        "household_stay",
                        "result",
                        "review",
                        "review_restatement",
                        "programme",
                        "money",
                        "budget_project",
                        "household_count",
                        "result_count",
                        "movement_count",
                        "near_poor_count",
                        "near_poor_movement_count",
                        "characteristic_count",
                        "restatement_count",
                        "counted",
                        "topic_progress")
                .collect(Collectors.toMap(
                        Function.identity(), table -> "projected from events, whose owner audits them"));
        exempt.put("figure_version", "raised by the triggers of what changes figures");
        exempt.put("figure_change", "empty whenever a transaction has ended");
        exempt.put("target_history", "the history of an audited table, and append-only");

        assertEquals(List.of(), AuditedTables.violations(database, exempt));
    }

    @Test
    void aTargetIsAuditedEachTimeItIsSet() {
        var areas = new AreaFixture("au");
        try (var publisher = new EventPublisher()) {
            publisher.publish(areas.events());
            publisher.awaitConsumed(database);
        }

        var set = put("post", 100);
        var changed = put("put", 90);
        put("put", 90);

        given().auth()
                .oauth2(TestTokens.of("auditor", "au"))
                .get("/v1/audit?thing=" + areas.province)
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("target", "target")))
                .body("items.act", equalTo(List.of("CHANGED", "CREATED")))
                .body("items.actor", equalTo(List.of("province-officer", "province-officer")))
                .body("items.request", equalTo(List.of(changed.header("X-Request-Id"), set.header("X-Request-Id"))))
                .body("items[0].changes.value.before", equalTo(100.0f))
                .body("items[0].changes.value.after", equalTo(90.0f));
    }

    private static Response put(String method, int households) {
        return given().auth()
                .oauth2(TestTokens.of("province-officer", "au"))
                .contentType("application/json")
                .body("{\"area\":\"au\",\"year\":2019,\"measure\":\"poor\",\"target\":" + households
                        + ",\"decision\":{\"number\":\"12/KH-UBND\",\"date\":\"2018-12-20\"}}")
                .request(method, "/v1/targets");
    }
}
