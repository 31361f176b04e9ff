package vn.vuonlen.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.kit.app.Probes;
import vn.vuonlen.kit.app.PublishedAreas;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();

    @Inject
    Probes probes;

    @Inject
    KeyCleanup cleanup;

    @Inject
    DataSource database;

    private static ValidatableResponse post(String subject, String key, String body) {
        var token = TestTokens.with("funding-maker").subject(subject).sign();
        var request = given().header("Authorization", "Bearer " + token).contentType("application/json");
        return (key == null ? request : request.header(Idempotency.HEADER, key))
                .body(body)
                .post("/v1/probes")
                .then();
    }

    private static String body(String name) {
        return "{\"amount\":1,\"name\":\"%s\"}".formatted(name);
    }

    @Test
    void aRepeatedRequestReceivesTheSameResponseAndHasNoEffect() {
        var first = post("anh", key, body("a")).statusCode(201).extract();
        var before = probes.effects();

        var again = post("anh", key, "{ \"name\":\"a\", \"amount\":1 }");

        again.statusCode(201)
                .header(Idempotency.REPLAYED, equalTo("true"))
                .header("Location", equalTo("/v1/probes/1"))
                .header("ETag", equalTo("\"7\""))
                .body(equalTo(first.asString()));
        assertEquals(before, probes.effects());
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        post("anh", key, body("a")).statusCode(201);

        post("chị", key, body("b")).statusCode(201).header(Idempotency.REPLAYED, nullValue());
    }

    @Test
    void anotherPayloadWithTheSameKeyIsRefused() {
        post("anh", key, body("a")).statusCode(201);

        post("anh", key, body("b")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    /** The response may name people of areas that the caller has lost since. */
    @Test
    void aResponseIsRepeatedOnlyToACallerWhoStillHasItsAreas() throws SQLException {
        PublishedAreas.in(database);
        postFor("03124", "03130").statusCode(201).header(Idempotency.REPLAYED, nullValue());
        var before = probes.effects();

        postFor("03124").statusCode(403).body("code", equalTo("out-of-scope"));
        postFor("03124", "03127", "03130").statusCode(201).header(Idempotency.REPLAYED, equalTo("true"));
        postFor("11").statusCode(201).header(Idempotency.REPLAYED, equalTo("true"));

        assertEquals(before, probes.effects());
    }

    private ValidatableResponse postFor(String... areas) {
        var token = TestTokens.with("funding-maker").areas(areas).subject("anh").sign();
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .header(Idempotency.HEADER, key)
                .body(body("a"))
                .post("/v1/probes")
                .then();
    }

    @Test
    void aRequestWithoutAKeyIsRefused() {
        post("anh", null, body("a")).statusCode(400).body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aRefusedRequestMayBeRepeated() {
        post("anh", key, body("taken")).statusCode(412);
        var before = probes.effects();

        post("anh", key, body("taken")).statusCode(412);

        assertEquals(before + 1, probes.effects());
    }

    @Test
    void aResponseIsDeletedAfterItsRetention() throws SQLException {
        post("anh", key, body("a")).statusCode(201);
        age(29);
        cleanup.deleteExpired();
        post("anh", key, body("a")).header(Idempotency.REPLAYED, equalTo("true"));
        age(2);
        cleanup.deleteExpired();

        post("anh", key, body("a")).statusCode(201).header(Idempotency.REPLAYED, nullValue());
    }

    private void age(int days) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE idempotency_key SET created_at = created_at - make_interval(days => ?) WHERE key = ?")) {
            statement.setInt(1, days);
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }

    @Test
    void aConcurrentRequestWithTheSameKeyIsRefused() {
        var first = CompletableFuture.supplyAsync(
                () -> post("anh", key, body("slow")).extract().statusCode());
        probes.awaitInside();

        post("anh", key, body("slow")).statusCode(409).body("code", equalTo("idempotency-in-progress"));
        probes.letContinue();

        assertEquals(201, first.join());
        post("anh", key, body("slow")).statusCode(201).header(Idempotency.REPLAYED, equalTo("true"));
    }
}
