package vn.vuonlen.kit.deadletters;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** The kit as a service consumes areas: dead letters of that topic, and one of a topic that has no handler. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class DeadLetterResourceTest {

    @Inject
    DataSource database;

    @BeforeEach
    void addDeadLetters() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    DELETE FROM dead_letter;
                    INSERT INTO dead_letter (topic, partition, "offset", key, headers, value, reason) VALUES
                        ('household.area.v1', 0, 7, 'a key', '{}', 'a secret', 'long ago'),
                        ('household.area.v1', 1, 3, NULL, '{}', NULL, 'long ago'),
                        ('outlived.v1', 0, 5, '\\xff', '{}', NULL, 'long ago')
                    """);
        }
    }

    @Test
    void theListHasEachDeadLetterOnceAndWithoutItsValue() {
        var first = operator().get("/v1/dead-letters?limit=2");
        var second = operator().get("/v1/dead-letters?limit=2&cursor=" + first.path("next"));

        assertEquals(List.of("household.area.v1", "household.area.v1"), first.path("items.topic"));
        first.then()
                .statusCode(200)
                .body("items.partition", equalTo(List.of(0, 1)))
                .body("items.offset", equalTo(List.of(7, 3)))
                .body("items[0].key", equalTo("a key"))
                .body("items[0].reason", equalTo("long ago"))
                .body("items[1].key", nullValue())
                .body("items[0].keySet()", not(hasItem("value")));
        second.then()
                .statusCode(200)
                .body("items.topic", equalTo(List.of("outlived.v1")))
                .body("items[0].key", equalTo("\uFFFD"))
                .body("next", nullValue());
    }

    @Test
    void aDeadLetterThatFailsAgainStaysWithItsNewReason() {
        operator()
                .post("/v1/dead-letters/replay?topic=household.area.v1")
                .then()
                .statusCode(200)
                .body("digested", equalTo(0))
                .body("stillParked", equalTo(2));

        operator()
                .get("/v1/dead-letters")
                .then()
                .body(
                        "items.reason",
                        equalTo(List.of(
                                "The header ce_subject is missing",
                                "A state has a key and a value; here is no key",
                                "long ago")));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/dead-letters/replay, missing-parameter, ?topic",
        "/v1/dead-letters/replay?topic=outlived.v1, invalid-value, ?topic",
        "/v1/dead-letters/replay?topic=household.area.v1&all=true, unknown-parameter, ?all"
    })
    void aReplayThatWouldLoseMessagesIsRefused(String path, String code, String pointer) {
        operator()
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));

        operator()
                .get("/v1/dead-letters")
                .then()
                .body("items.reason", equalTo(List.of("long ago", "long ago", "long ago")));
    }

    @Test
    void theFormerPathAnswersTheSame() {
        var now = operator().get("/v1/dead-letters").body().asString();

        operator().get("/v1/parked").then().statusCode(200).body(equalTo(now));
        operator()
                .post("/v1/parked/replay?topic=household.area.v1")
                .then()
                .statusCode(200)
                .body("stillParked", equalTo(2));
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + TestTokens.of("operator", "11"));
    }
}
