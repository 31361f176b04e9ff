package vn.vuonlen.local.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vn.vuonlen.local.demo.TokenSource;

/** One service's public door. HTTP/1.1, since a long body over h2c would be held up by its upgrade. */
final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final HttpClient client;
    private final URI service;
    private final TokenSource tokens;

    ServiceClient(HttpClient client, URI service, TokenSource tokens) {
        this.client = client;
        this.service = service;
        this.tokens = tokens;
    }

    JsonNode get(Actor actor, String path) throws IOException, InterruptedException {
        return answer(request(actor, path).GET(), path);
    }

    JsonNode post(Actor actor, String path, Object body) throws IOException, InterruptedException {
        return post(actor, path, body, path);
    }

    /** The key makes the request safe to repeat: the same one is answered as it was the first time. */
    JsonNode post(Actor actor, String path, Object body, String key) throws IOException, InterruptedException {
        var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return answer(request(actor, path, json, "application/json").header("Idempotency-Key", key), path);
    }

    /** An act that needs no more words than its address. */
    void act(Actor actor, String path, String key) throws IOException, InterruptedException {
        answer(request(actor, path).POST(BodyPublishers.noBody()).header("Idempotency-Key", key), path);
    }

    /** Asks again while the service has yet to hear what the request names. */
    JsonNode postPatiently(Actor actor, String path, Object body, String key) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return post(actor, path, body, key);
            } catch (RequestRefused refused) {
                if (!refused.mayPass() || System.nanoTime() > deadline) {
                    throw refused;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    /** Sends rows as they are made, the body is never held whole. Returns where the work can be followed. */
    String stream(Actor actor, String path, InputStream rows) throws IOException, InterruptedException {
        var body = BodyPublishers.ofInputStream(() -> rows);
        var response = accepted(request(actor, path, body, "application/x-ndjson"), path);
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpRequest.Builder request(Actor actor, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        return request(actor, path).POST(body).header("Content-Type", type);
    }

    private HttpRequest.Builder request(Actor actor, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + actor.token(tokens))
                .header("Accept-Language", "en");
    }

    private JsonNode answer(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        String body = accepted(request, path).body();
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private HttpResponse<String> accepted(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new RequestRefused(response.statusCode(), path, response.body());
        }
        return response;
    }
}
