package vn.vuonlen.kit.limits;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;
import vn.vuonlen.infrastructure.testing.http.RawConnection;

/** What one caller may take, and what it is told when it wants more. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class RequestLimitsTest {
    private static final String JSON = "Content-Type: application/json";

    private final List<RawConnection> open = new ArrayList<>();

    @TestHTTPResource("/")
    URI service;

    @Inject
    LimitSettings settings;

    @AfterEach
    void close() {
        open.forEach(RawConnection::close);
    }

    @ParameterizedTest
    @CsvSource({"en, Too many requests at once", "vi, Quá nhiều yêu cầu cùng lúc"})
    void moreRequestsThanMayWaitAreRefused(String language, String sentence) {
        var token =
                TestTokens.with("funding-maker").subject("greedy-" + language).sign();
        int most = settings.atOnce() + settings.waiting();
        for (int i = 0; i < most; i++) {
            post(token, "Content-Length: 10");
        }

        await().until(() -> gauge("vuonlen_requests_open") >= most);
        var refused = post(token, "Content-Length: 10", "Accept-Language: " + language);

        var answer = refused.first();
        assertTrue(answer.startsWith("HTTP/1.1 429"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("retry-after: 5"), answer);
        assertTrue(answer.contains("\"code\":\"too-many-requests\""), answer);
        assertTrue(answer.contains("\"title\":\"" + sentence), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(reached("requests") >= 1);
    }

    @Test
    void placesAreGivenBackWhenTheClientLeaves() {
        var token = TestTokens.with("funding-maker").subject("leaves").sign();
        for (int i = 0; i < settings.atOnce() + settings.waiting(); i++) {
            post(token, "Content-Length: 10");
        }
        close();

        await().until(() -> given().header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/probes")
                        .statusCode()
                != 429);
    }

    /** Content-Length larger than what comes, a chunk without end, and a half-closed connection without the rest. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 1000", "Transfer-Encoding: chunked", "Expect: 100-continue\r\nContent-Length: 5"
            })
    void aBodyThatDoesNotComeIsAnsweredAtItsDeadline(String length) {
        var token = TestTokens.with("funding-maker").subject("late").sign();
        var connection = post(token, length, "Accept-Language: en");
        connection.send(length.startsWith("Transfer") ? "1\r\n{\r\n" : "{");

        var answer = connection.everything();

        assertTrue(answer.contains("HTTP/1.1 408"), answer);
        assertTrue(answer.contains("\"code\":\"body-too-slow\""), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1048577",
                "Content-Length: 4294967297",
                "Content-Length: 1048577\r\nExpect: 100-continue"
            })
    void aBodyThatAnnouncesTooMuchIsRefusedBeforeItComes(String length) {
        var answer = post(TestTokens.with("funding-maker").subject("large").sign(), length)
                .first();

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("\"code\":\"payload-too-large\""), answer);
    }

    @Test
    void aBodyInChunksWithoutEndIsRefusedWhenTheLimitIsPassed() {
        var connection =
                post(TestTokens.with("funding-maker").subject("endless").sign(), "Transfer-Encoding: chunked");
        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        for (int i = 0; i < 17; i++) {
            connection.send(chunk);
        }

        var answer = connection.first();

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }

    /** Most wait for their turn, and none is lost. */
    @Test
    void asManyRequestsAsMayWaitAreAllServed() {
        var token = TestTokens.with("auditor").subject("many").sign();
        int most = settings.atOnce() + settings.waiting();
        for (int i = 0; i < most; i++) {
            var connection = new RawConnection(service);
            open.add(connection);
            connection.send(RawConnection.head("GET", "/v1/probes/caller", token));
        }

        for (var connection : open) {
            assertTrue(connection.first().startsWith("HTTP/1.1 200"));
        }
        await().until(() -> gauge("vuonlen_requests_running") == 0 && gauge("vuonlen_requests_open") == 0);
    }

    /** Refused before it gets a worker, by a worker, and served: each gives its place back while the connection stays open. */
    @ParameterizedTest
    @CsvSource({
        "/v1/probes/caller, 401",
        "/v1/probes/nothing, 404",
        "/v1/nothing, 404",
        "/v1/probes, 200",
        "/v1/jobs/x/events, 401"
    })
    void anAnsweredRequestGivesItsPlaceBack(String path, int status) {
        var connection = new RawConnection(service);
        open.add(connection);

        for (int i = 0; i < 3 * settings.atOnce(); i++) {
            connection.send(RawConnection.head("GET", path, null));
            assertTrue(connection.first().startsWith("HTTP/1.1 " + status));
        }

        await().until(() -> gauge("vuonlen_requests_open") == 0);
    }

    /** A bad token counts for the address, and is refused where one is needed, and only there. */
    @ParameterizedTest
    @CsvSource({"/v1/probes/caller, 401", "/v1/probes, 200"})
    void aRequestWithABadTokenGivesItsPlaceBack(String path, int status) {
        var connection = new RawConnection(service);
        open.add(connection);

        for (int i = 0; i < 3 * settings.atOnce(); i++) {
            connection.send(RawConnection.head(
                    "GET", path, TestTokens.with("auditor").expired().sign()));
            assertTrue(connection.first().startsWith("HTTP/1.1 " + status));
        }

        await().until(() -> gauge("vuonlen_requests_open") == 0);
    }

    @Test
    void severalRequestsOfOneConnectionAreAnsweredInTheirOrder() {
        var connection = new RawConnection(service);
        open.add(connection);
        connection.send(RawConnection.head("GET", "/v1/probes", null).repeat(20)
                + RawConnection.head("GET", "/v1/probes/nothing", null, "Connection: close"));

        var answers = connection.everything();

        assertEquals(20, answers.split("HTTP/1.1 200", -1).length - 1);
        assertTrue(answers.contains("HTTP/1.1 404"), answers);
    }

    private RawConnection post(String token, String... headers) {
        var connection = new RawConnection(service);
        open.add(connection);
        var all = new ArrayList<>(List.of(headers));
        all.add(JSON);
        all.add("Idempotency-Key: limits");
        connection.send(RawConnection.head("POST", "/v1/probes", token, all.toArray(String[]::new)));
        return connection;
    }

    private static double reached(String limit) {
        return gauge("vuonlen_limit_reached_total{limit=\"" + limit + "\"}");
    }

    private static double gauge(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
