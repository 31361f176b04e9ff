package vn.vuonlen.kit.broker;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** What decides over traffic, and what operators are told beside it. Kafka goes away in {@code deploy/checks}. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class HealthTest {

    @Test
    void livenessHasNoChecksAndReadinessAsksTheDatabaseAndWhetherItEnds() {
        given().get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", containsInAnyOrder(startsWith("Database"), startsWith("Graceful Shutdown")))
                .body("checks.status", everyItem(equalTo("UP")));
    }

    @Test
    void whatKafkaAnswersIsAGroupOfItsOwn() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/health/group/kafka")
                        .then()
                        .statusCode(200)
                        .body("checks.name", containsInAnyOrder("broker", "outbox", "inbox")));
        given().get("/q/health").then().body("checks.size()", equalTo(2));
    }

    @Test
    void metricsTellHowFarBehindAServiceIs() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .body(containsString("vuonlen_kafka_reachable 1.0"))
                        .body(containsString("vuonlen_database_reachable 1.0"))
                        .body(containsString("vuonlen_build_info{application=\"service-kit\",version="))
                        .body(containsString("vuonlen_inbox_lag{topic=\"household.area.v1\"} 0.0"))
                        .body(containsString("vuonlen_inbox_behind_seconds{topic=\"household.area.v1\"} 0.0"))
                        .body(containsString("vuonlen_dead_letters 0.0"))
                        .body(containsString("vuonlen_jobs_oldest_seconds{state=\"queued\"} "))
                        .body(containsString("vuonlen_inbox_last_poll_seconds ")));
    }
}
