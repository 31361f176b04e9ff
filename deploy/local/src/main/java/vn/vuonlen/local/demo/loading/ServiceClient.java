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
import java.util.function.Predicate;
import vn.vuonlen.local.demo.TokenSource;

/** Client of the public API of one service, over HTTP/1.1: the upgrade to h2c would delay a long body. */
final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RETRY_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration RETRY_DELAY = Duration.ofMillis(500);

    private final HttpClient client;
    private final URI service;
    private final TokenSource tokens;

    ServiceClient(HttpClient client, URI service, TokenSource tokens) {
        this.client = client;
        this.service = service;
        this.tokens = tokens;
    }

    JsonNode get(LoadingUser actor, String path) throws IOException, InterruptedException {
        return sendForJson(request(actor, path).GET(), path);
    }

    JsonNode post(LoadingUser actor, String path, Object body) throws IOException, InterruptedException {
        return post(actor, path, body, path);
    }

    /** The idempotency key makes the request safe to repeat: a second one gets the answer of the first. */
    JsonNode post(LoadingUser actor, String path, Object body, String key) throws IOException, InterruptedException {
        var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return sendForJson(request(actor, path, json, "application/json").header("Idempotency-Key", key), path);
    }

    /** For an action that its path describes completely. */
    void postWithoutBody(LoadingUser actor, String path, String key) throws IOException, InterruptedException {
        sendForJson(request(actor, path).POST(BodyPublishers.noBody()).header("Idempotency-Key", key), path);
    }

    /** Retries while the service has not consumed the events about what the request names. */
    JsonNode postUntilAccepted(LoadingUser actor, String path, Object body, String key)
            throws IOException, InterruptedException {
        return repeated(RequestRefused::isRetryable, () -> post(actor, path, body, key));
    }

    /** The same for a request that may be sent again without a key. */
    JsonNode putUntilAccepted(LoadingUser actor, String path, Object body) throws IOException, InterruptedException {
        var json = JSON.writeValueAsBytes(body);
        return repeated(
                RequestRefused::isRetryable,
                () -> sendForJson(
                        request(actor, path)
                                .PUT(BodyPublishers.ofByteArray(json))
                                .header("Content-Type", "application/json"),
                        path));
    }

    /** Streams the rows, so that memory never holds the whole body. Returns the path of the job. */
    String stream(LoadingUser actor, String path, InputStream rows) throws IOException, InterruptedException {
        var body = BodyPublishers.ofInputStream(() -> rows);
        var response = sendAccepted(request(actor, path, body, "application/x-ndjson"), path);
        return URI.create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpRequest.Builder request(LoadingUser actor, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        return request(actor, path).POST(body).header("Content-Type", type);
    }

    private HttpRequest.Builder request(LoadingUser actor, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + actor.token(tokens))
                .header("Accept-Language", "en");
    }

    private JsonNode sendForJson(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        // A service that is busy takes the request later.
        String body = repeated(RequestRefused::isBusy, () -> sendAccepted(request, path))
                .body();
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private interface Sending<T> {
        T send() throws IOException, InterruptedException;
    }

    /** A request can be sent again: it has an id, or an idempotency key. */
    private static <T> T repeated(Predicate<RequestRefused> whenRefused, Sending<T> sending)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RETRY_TIMEOUT.toNanos();
        while (true) {
            try {
                return sending.send();
            } catch (RequestRefused refused) {
                if (!whenRefused.test(refused) || System.nanoTime() > deadline) {
                    throw refused;
                }
                Thread.sleep(RETRY_DELAY);
            }
        }
    }

    private HttpResponse<String> sendAccepted(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new RequestRefused(response.statusCode(), path, response.body());
        }
        return response;
    }
}
