package vn.vuonlen.infrastructure.testing.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service whose document says one thing and whose answers say another. */
class AnswersMatchContractTest {
    private static final String JSON = "application/json";
    private static final String GOOD =
            "{\"id\":\"0190d6c2-6a4e-7c3b-9a52-1f0e6b8f2d11\",\"amount\":3000000000,\"note\":null}";

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","paths":{"/v1/things/{id}":{"get":{"responses":{
              "200":{"description":"","headers":{
                  "ETag":{"required":true,"schema":{"type":"string","pattern":"^\\"[0-9]+\\"$"}},
                  "Row-Count":{"$ref":"#/components/headers/Row-Count"}},
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
              "404":{"$ref":"#/components/responses/NotFound"},
              "204":{"description":""}}}}},
             "components":{
              "headers":{"Row-Count":{"schema":{"type":"integer","minimum":0}}},
              "responses":{"NotFound":{"description":"","content":{"application/problem+json":{"schema":
                {"type":"object","required":["code"],"properties":{"code":{"type":"string"}},"additionalProperties":true}}}}},
              "schemas":{"Thing":{"type":"object","required":["id","amount","note"],"properties":{
                "id":{"type":"string","format":"uuid"},"amount":{"type":"integer","format":"int64"},
                "note":{"type":["string","null"]},"parts":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}}}}""";

    private record Answer(int status, String type, String body, List<String> headers) {}

    private HttpServer server;
    private volatile Answer answer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/openapi", exchange -> send(exchange, new Answer(200, JSON, DOCUMENT, List.of())));
        server.createContext("/", exchange -> send(exchange, answer));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsDocumentedPasses() {
        assertDoesNotThrow(() -> get("/v1/things/1", 200, JSON, GOOD, "ETag:\"7\"", "Row-Count:3"));
        assertDoesNotThrow(() -> get("/v1/things/1", 204, null, ""));
        assertDoesNotThrow(
                () -> get("/v1/things/1", 404, "application/problem+json", "{\"code\":\"not-found\",\"more\":1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "418 | application/json | {} | the status is not documented",
                "200 | text/csv | a,b | the media type “text/csv” is not documented",
                "200 | application/json | {\"id\":1,\"amount\":3,\"note\":null} | /id: integer found, string expected",
                "200 | application/json | {\"id\":\"x\",\"amount\":3,\"note\":null} | /id: does not match the uuid pattern",
                "404 | application/problem+json | {\"code\":null} | /code: null found, string expected",
                "404 | application/problem+json | {} | : required property 'code' not found"
            })
    void whatIsNotDocumentedFails(int status, String type, String body, String fault) {
        var failure =
                assertThrows(AssertionError.class, () -> get("/v1/things/1", status, type, body.strip(), "ETag:\"7\""));

        assertContains("GET /v1/things/1 was answered " + status, failure);
        assertContains(fault, failure);
    }

    @Test
    void anUndocumentedFieldFailsHoweverDeepItIs() {
        var inner = GOOD.replace("}", ",\"secret\":1}");

        var failure = assertThrows(
                AssertionError.class,
                () -> get("/v1/things/1", 200, JSON, GOOD.replace("}", ",\"parts\":[" + inner + "]}"), "ETag:\"7\""));

        assertContains("/parts/0", failure);
        assertContains("secret", failure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Row-Count:3 | the header ETag is missing",
                "ETag:W | the header ETag: does not match",
                "Row-Count:-3 | the header Row-Count: must have a minimum value of 0",
                "X-Other:1 | the header x-other is not documented"
            })
    void headersAreJudged(String header, String fault) {
        var failure = assertThrows(AssertionError.class, () -> get("/v1/things/1", 200, JSON, GOOD, header));

        assertContains(fault, failure);
    }

    @Test
    void aPathOfTheApiThatIsNotDocumentedMayOnlyRefuse() {
        assertDoesNotThrow(() -> get("/v1/others", 404, JSON, "{}"));
        assertDoesNotThrow(() -> get("/page", 200, "text/html", "<p>"));
        assertContains(
                "there is no such path", assertThrows(AssertionError.class, () -> get("/v1/others", 200, JSON, "{}")));
    }

    private void get(String path, int status, String type, String body, String... headers) {
        answer = new Answer(status, type, body, Arrays.asList(headers));
        var received = given().filter(new AnswersMatchContract())
                .get("http://localhost:" + server.getAddress().getPort() + path);
        assertEquals(status, received.statusCode());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            if (answer.type() != null) {
                exchange.getResponseHeaders().add("Content-Type", answer.type());
            }
            answer.headers().forEach(header -> {
                var colon = header.indexOf(':');
                exchange.getResponseHeaders().add(header.substring(0, colon), header.substring(colon + 1));
            });
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void assertContains(String part, AssertionError failure) {
        assertTrue(failure.getMessage().contains(part), () -> "“" + part + "” is not in: " + failure.getMessage());
    }
}
