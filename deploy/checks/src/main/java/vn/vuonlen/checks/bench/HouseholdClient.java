package vn.vuonlen.checks.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** A client of household-service's public API that reuses its connections. */
final class HouseholdClient {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token = TestTokens.with("operator", "province-officer", "commune-officer")
            .areas("11")
            .sign();

    HouseholdClient(int port) {
        service = URI.create("http://127.0.0.1:" + port);
    }

    boolean answers() throws InterruptedException {
        try {
            return client.send(request("/q/health/ready").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Posts a file and waits until its job has ended without a refusal. */
    void importFile(String query, Path rows) throws IOException, InterruptedException {
        importFile("commit", query, rows);
    }

    void importFile(String mode, String query, Path rows) throws IOException, InterruptedException {
        importFile(mode, query, "application/x-ndjson", rows);
    }

    void importFile(String mode, String query, String type, Path rows) throws IOException, InterruptedException {
        var request = request("/v1/imports?atomic=row&mode=" + mode + "&" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofFile(rows));
        var accepted = client.send(request.build(), BodyHandlers.ofString());
        var job = accepted.headers().firstValue("Location").orElseThrow(() -> new IOException(accepted.body()));
        var state = get(URI.create(job).getPath());
        while (state.path("finishedAt").isMissingNode()
                || state.path("finishedAt").isNull()) {
            Thread.sleep(20);
            state = get(URI.create(job).getPath());
        }
        if (!state.path("state").asText().equals("SUCCEEDED")
                || state.path("refused").asLong() > 0) {
            throw new IOException("An import did not succeed: " + state);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " was answered with " + answer.statusCode() + ": "
                    + new String(answer.body(), UTF_8));
        }
        return JSON.readTree(answer.body());
    }
}
