package vn.vuonlen.household.importing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Sends files to the public API as an officer, and waits for their jobs. */
public final class ImportClient {

    public static final String NDJSON = "application/x-ndjson; charset=utf-8";
    public static final String CSV = "text/csv; charset=utf-8";
    public static final String OPERATOR = TestTokens.of("operator", "11");

    private ImportClient() {}

    public static ValidatableResponse send(String token, String query, String type, byte[] body) {
        return given().auth()
                .oauth2(token)
                .contentType(type)
                .header("Accept-Language", "en")
                .body(body)
                .post("/v1/imports?" + query)
                .then();
    }

    /** Without a media type, which RestAssured cannot leave out. */
    public static int statusUntyped(String query, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/imports?" + query))
                .header("Authorization", "Bearer " + OPERATOR)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    public static UUID sent(String token, String query, String type, String body) {
        var answer = send(token, query, type, body.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .jsonPath();
        return UUID.fromString((String) members(answer).get("job"));
    }

    /** The job after its end. */
    public static JsonPath imported(String query, String type, String... lines) {
        return importedBy(OPERATOR, query, type, lines);
    }

    public static JsonPath importedBy(String token, String query, String type, String... lines) {
        return finished(sent(token, query, type, String.join("\n", lines)));
    }

    /** Most of them end within a few polls. */
    public static JsonPath finished(UUID job) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> job(job), state -> members(state).get("finishedAt") != null);
    }

    public static JsonPath job(UUID id) {
        return given().auth().oauth2(OPERATOR).get("/v1/jobs/" + id).jsonPath();
    }

    /** Each as {@code row column code}. */
    public static List<String> rejects(JsonPath job) {
        return listed(job, "REJECT");
    }

    /** Each as {@code row column code}. */
    public static List<String> warnings(JsonPath job) {
        return listed(job, "WARNING");
    }

    private static List<String> listed(JsonPath job, String severity) {
        var rejects = given().auth()
                .oauth2(OPERATOR)
                .get("/v1/jobs/" + members(job).get("id") + "/rejects?limit=1000&severity=" + severity)
                .jsonPath();
        return ((List<?>) members(rejects).get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .map(item -> item.get("row") + " " + item.get("column") + " " + item.get("code"))
                        .toList();
    }

    /** What the refusals say in English, one a line. */
    public static String reasons(JsonPath job) {
        var rejects = given().auth()
                .oauth2(OPERATOR)
                .get("/v1/jobs/" + job.getString("id") + "/rejects?limit=1000")
                .jsonPath();
        return String.join("\n", rejects.getList("items.messages.en", String.class));
    }

    /** Accepted, refused and unchanged rows. */
    public static List<Integer> counts(JsonPath job) {
        var members = members(job);
        return Stream.of("accepted", "refused", "unchanged")
                .map(count -> (Integer) members.get(count))
                .toList();
    }

    /** Of the whole: a path would be compiled at each use. */
    private static Map<String, Object> members(JsonPath json) {
        return json.getMap("$");
    }
}
