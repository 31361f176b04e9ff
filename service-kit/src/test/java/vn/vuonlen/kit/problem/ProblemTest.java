package vn.vuonlen.kit.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class ProblemTest {

    @TestHTTPResource("/")
    URI service;

    private static RequestSpecification maker() {
        return given().header("Authorization", "Bearer " + TestTokens.of("funding-maker", "11"))
                .header("Idempotency-Key", "problem-test")
                .contentType("application/json");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:vuonlen:problem:" + code))
                .body("status", equalTo(status))
                .body("messages.vi", not(equalTo("")))
                .body("messages.en", not(equalTo("")))
                .body("$", not(hasKey("stackTrace")));
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, unknown-parameter, ?colour",
        "year=abc, invalid-value, ?year",
        "year=, invalid-value, ?year",
        "year=2018&year=2019, invalid-value, ?year",
        "year=2101, invalid-value, ?year",
        "day=2018-02-30, invalid-value, ?day",
        "day=-5000-01-01, invalid-value, ?day",
        "day=%2B9999999-01-01, invalid-value, ?day",
        "cursor=%00, invalid-value, ?cursor",
        "level=VILLAGE, invalid-value, ?level",
        "limit=0, invalid-value, ?limit",
        "limit=1001, invalid-value, ?limit",
        "limit=x, invalid-value, ?limit",
        "limit=%D9%A5, invalid-value, ?limit",
        "limit=%2B5, invalid-value, ?limit",
        "year=%D9%A2%D9%A0%D9%A1%D9%A8, invalid-value, ?year",
        "limit=, invalid-value, ?limit",
        "limit, invalid-value, ?limit",
        "cursor=, invalid-value, ?cursor",
        "year=2018&cursor, invalid-value, ?cursor",
        "level=, invalid-value, ?level",
        "day=, invalid-value, ?day",
        "=red, unknown-parameter, ?red"
    })
    void anUnknownOrInvalidParameterIsRefused(String query, String code, String pointer) {
        problem(given().urlEncodingEnabled(false).get("/v1/probes?" + query).then(), 400, code)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probes;year=2018", "/v1;a/probes", "/v1/probes;"})
    void aMatrixParameterIsRefused(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 400, "unknown-parameter");
    }

    @Test
    void pagesIgnoreUnknownParameters() {
        given().get("/v1/probes/page?fbclid=1&utm=").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\":1,\"name\":\"a\",\"colour\":\"red\"}      | unknown-field  | /colour",
                "{\"amount\":\"1\",\"name\":\"a\"}                     | invalid-value  | /amount",
                "{\"amount\":1.0,\"name\":\"a\"}                       | invalid-value  | /amount",
                "{\"amount\":null,\"name\":\"a\"}                      | invalid-value  | /amount",
                "{\"name\":\"a\"}                                      | invalid-value  | /amount",
                "{\"amount\":9223372036854775808,\"name\":\"a\"}       | invalid-value  | /amount",
                "{\"amount\":-1,\"name\":\"a\"}                        | invalid-value  | /amount",
                "{\"amount\":1,\"name\":5}                             | invalid-value  | /name",
                "{\"amount\":1,\"name\":\"refused\"}                   | invalid-value  | /name",
                "{\"amount\":1,\"name\":\"a\",\"day\":\"2018-02-30\"}  | invalid-value  | /day",
                "{\"amount\":1,\"name\":\"a\",\"day\":\"2018-01-01T00:00:00Z\"} | invalid-value | /day",
                "{\"amount\":1,\"name\":\"a\",\"day\":17000}           | invalid-value  | /day",
                "{\"amount\":1,\"name\":\"a\",\"day\":[2018,1,1]}      | invalid-value  | /day",
                "{\"amount\":1,\"name\":\"a\",\"day\":\"+999999999-12-31\"} | invalid-value | /day",
                "{\"amount\":1,\"name\":\"a\\u0000\"}               | invalid-value  | /name",
                "{\"amount\":1,\"name\":\"a\",\"words\":[\"a\",\"\\u0000\"]} | invalid-value | /words/1",
                "{\"amount\":1,\"name\":\"a\\uD83D\"}          | invalid-value  | /name",
                "{\"amount\":1,\"name\":\"\\uDE00\\uD83D\"}   | invalid-value  | /name",
                "{\"amount\":1,\"name\":\"a\",\"counts\":{\"\\u0000\":1}} | invalid-value | /counts",
                "{\"amount\":1,\"name\":\"a\",\"parts\":[{\"share\":1},{\"share\":\"x\"}]} | invalid-value | /parts/1/share",
                "{\"amount\":1,\"name\":\"a\",\"parts\":[{\"share\":1,\"no\":2}]} | unknown-field | /parts/0/no"
            })
    void anUnknownOrInvalidFieldIsRefusedWithItsPointer(String body, String code, String pointer) {
        problem(maker().body(body).post("/v1/probes").then(), 400, code)
                .body("errors.pointer", hasItem(pointer))
                .body("detail", not(containsString("vn.vuonlen")))
                .body("detail", not(containsString("java.")));
    }

    /** A program's error and a gap in a form are mended by different people. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\"}              | The value is missing. It must be a whole number.",
                "{\"amount\":null,\"name\":\"a\"} | The value is missing. It must be a whole number.",
                "{\"amount\":\"1\",\"name\":\"a\"} | It must be a whole number.",
                "{\"amount\":1,\"name\":5}      | It must be text, in quotes.",
                "{\"amount\":1}                | The value is missing.",
                "{\"amount\":1,\"name\":\"a\",\"day\":\"2018-02-30\"} | It must be a day of the calendar, written YYYY-MM-DD.",
                "{\"amount\":1,\"name\":\"a\",\"words\":{}} | It must be a list.",
                "{\"amount\":1,\"name\":\"a\",\"parts\":[7]} | It must be an object with its fields.",
            })
    void aFaultOfABodySaysWhetherItIsMissingAndWhatIsExpected(String body, String sentence) {
        problem(maker().body(body).post("/v1/probes").then(), 400, "invalid-value")
                .body("errors[0].messages.en", equalTo(sentence));
    }

    @Test
    void aParameterSaysWhatItTakes() {
        problem(given().get("/v1/probes?level=VILLAGE").then(), 400, "invalid-value")
                .body("messages.vi", equalTo("Phải là một trong: PROVINCE, COMMUNE."));
        problem(given().get("/v1/probes?limit=0").then(), 400, "invalid-value")
                .body("messages.vi", equalTo("Mục “số mục mỗi trang”: Phải là số nguyên từ 1 đến 1.000."));
        problem(given().get("/v1/probes?year=2101").then(), 400, "invalid-value")
                .body("messages.vi", equalTo("Mục “năm”: Giá trị không được quá 2100."));
    }

    @Test
    void aRefusalLinksToWhatItsCodeMeans() {
        given().get("/v1/probes?colour=red")
                .then()
                .header("Link", equalTo("</problems/unknown-parameter>; rel=\"help\""));
    }

    @Test
    void allFaultsOfABodyAreToldAtOnce() {
        var body = """
                {"amount": "1", "colour": "red", "day": 17000, "words": ["a", 5, "\\u0000"], "counts": {"a": "b"},
                 "parts": [{"share": "x"}, {"no": 1, "share": null}, 7]}
                """;
        problem(maker().body(body).post("/v1/probes").then(), 400, "invalid-value")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/amount",
                                "/colour",
                                "/day",
                                "/words/1",
                                "/words/2",
                                "/counts/a",
                                "/parts/0/share",
                                "/parts/1/no",
                                "/parts/1/share",
                                "/parts/2",
                                "/name"));
    }

    @Test
    void aBodyThatIsNoObjectIsRefusedOnce() {
        for (var body : List.of("[]", "5", "\"a\"", "{\"amount\":{},\"name\":\"a\"}")) {
            problem(maker().body(body).post("/v1/probes").then(), 400, "invalid-value")
                    .body("errors", hasSize(1));
        }
    }

    @Test
    void noMoreThanTwentyFaultsOfABodyAreTold() {
        var fields =
                IntStream.range(0, 10_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));

        // The first is the amount that is missing.
        problem(maker().body(fields).post("/v1/probes").then(), 400, "invalid-value")
                .body("errors", hasSize(20))
                .body("errors.code", hasItem("unknown-field"));
    }

    @Test
    void allFaultsOfTheParametersAreToldAtOnce() {
        given().get("/v1/probes?colour=red&year=abc&day=x&limit=0")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?colour", "?year", "?day", "?limit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "{\"amount\":1,\"amount\":2,\"name\":\"a\"}", "nonsense"})
    void malformedJsonIsRefused(String body) {
        problem(maker().body(body).post("/v1/probes").then(), 400, "malformed-json");
    }

    @Test
    void trailingJsonIsRefused() {
        maker().body("{\"amount\":1,\"name\":\"a\"} {}")
                .post("/v1/probes")
                .then()
                .statusCode(400);
    }

    /** An overlong encoding, which can pass filters, and half of a character. */
    @Test
    void invalidUtf8IsRefused() {
        for (var name : List.of(new byte[] {(byte) 0xC1, (byte) 0xA1}, new byte[] {(byte) 0xE1, (byte) 0xBB})) {
            var body = new ByteArrayOutputStream();
            body.writeBytes("{\"amount\":1,\"name\":\"".getBytes(UTF_8));
            body.writeBytes(name);
            body.writeBytes("\"}".getBytes(UTF_8));
            problem(maker().body(body.toByteArray()).post("/v1/probes").then(), 400, "malformed-json");
        }
    }

    @Test
    void aSurrogatePairIsAccepted() {
        maker().header("Idempotency-Key", "letter")
                .body("{\"amount\":1,\"name\":\"\\uD83D\\uDE00\"}")
                .post("/v1/probes")
                .then()
                .statusCode(201);
    }

    /** A long request must not be repeated in full in its response. */
    @Test
    void whatAResponseQuotesIsShortened() {
        var book = "ệ".repeat(100_000);
        for (var body : List.of(
                "{\"amount\":1,\"name\":\"a\",\"" + book + "\":1}",
                "{\"amount\":1,\"name\":\"quoted" + book + "\"}",
                "{\"amount\":1,\"name\":\"extended" + book + "\"}")) {
            var answer = maker().body(body).post("/v1/probes");
            assertEquals(400, answer.statusCode());
            assertTrue(answer.asByteArray().length < 20_000, answer.asByteArray().length + " bytes");
        }
    }

    @Test
    void aMissingBodyIsRefused() {
        problem(maker().post("/v1/probes").then(), 400, "invalid-value");
    }

    @Test
    void anUnexpectedBodyIsRefused() {
        problem(
                given().contentType("application/json")
                        .body("{}")
                        .get("/v1/probes")
                        .then(),
                400,
                "unasked-body");
        problem(
                maker().contentType("text/plain; charset=utf-8")
                        .body("x")
                        .post("/v1/probes/act")
                        .then(),
                400,
                "unasked-body");
        problem(
                maker().contentType("application/json")
                        .body("{}")
                        .get("/v1/jobs/" + UUID.randomUUID())
                        .then(),
                400,
                "unasked-body");
        maker().post("/v1/probes/act").then().statusCode(204);
    }

    /** Proxies that stream send an empty body in chunks. */
    @Test
    void anEmptyChunkedBodyIsNoBody() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/v1/probes/act"))
                .header("Authorization", "Bearer " + TestTokens.of("funding-maker", "11"))
                .POST(BodyPublishers.ofInputStream(InputStream::nullInputStream))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.discarding());
            assertEquals(204, answer.statusCode());
            assertEquals(Version.HTTP_1_1, answer.version(), "HTTP/2 does not say whether a body comes");
        }
    }

    @Test
    void aHugeBodyIsRefused() {
        var body = "{\"amount\":1,\"name\":\"" + "a".repeat(1_100_000) + "\"}";
        problem(maker().body(body).post("/v1/probes").then(), 413, "payload-too-large");
    }

    @Test
    void refusalsOfHttpAreProblemsInBothLanguages() {
        problem(given().get("/v1/nowhere").then(), 404, "not-found");
        problem(given().get("/v1/probes/not-a-uuid").then(), 404, "not-found");
        problem(given().delete("/v1/probes").then(), 405, "method-not-allowed");
        problem(maker().contentType("text/plain").body("x").post("/v1/probes").then(), 415, "unsupported-media-type");
        problem(given().accept("image/png").get("/v1/probes/caller").then(), 406, "not-acceptable");
    }

    @Test
    void theProblemIsInTheLanguageOfTheCaller() {
        given().header("Accept-Language", "en-GB,vi;q=0.5")
                .get("/v1/probes?x=1")
                .then()
                .header("Content-Language", startsWith("en"))
                .body("title", equalTo("Unknown parameter"));
        given().header("Accept-Language", "fr")
                .get("/v1/probes?x=1")
                .then()
                .header("Content-Language", startsWith("vi"))
                .body("title", equalTo("Tham số không tồn tại"));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, the connection broke",
        "57P01, the server goes down",
        "25006, the server is a replica that only reads",
        "53100, the disk is full",
        "53300, there are too many connections",
        "40P01, a deadlock: nothing was done",
        "40001, a transaction that another one forestalled: nothing was done",
        "pool, no connection is free"
    })
    void anUnavailableDatabaseAnswers503WithRetryAfter(String how, String why) {
        problem(given().get("/v1/probes/fail/" + how).then(), 503, "database-unavailable")
                .header("Retry-After", equalTo("5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"otherwise", "42P01", "23505", "22003"})
    void anInternalErrorRevealsNothing(String how) {
        problem(given().get("/v1/probes/fail/" + how).then(), 500, "internal")
                .body("detail", not(containsString("secret")));
    }
}
