package vn.vuonlen.infrastructure.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of a running service, from its OpenAPI document, and how to call them. */
final class OpenApiOperations {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";

    private final URI service;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * {@code name} is such as {@code POST /v1/surveys}; {@code admits} the security that is documented, see {@link
     * DocumentedSecurity}.
     */
    record Operation(String method, String path, String contentType, Set<String> admits) {
        String name() {
            return method + " " + path;
        }

        boolean changes() {
            return !method.equals("GET") && !method.equals("HEAD");
        }

        boolean ofOneThing() {
            return path.contains("{");
        }

        /** With an id of no thing. */
        String somePath() {
            return path.replaceAll("\\{[^}]+}", SOME_ID);
        }
    }

    OpenApiOperations(URI service) {
        this.service = service;
    }

    List<Operation> all() {
        try {
            var document = send(request("/q/openapi?format=json").build()).body();
            var operations = new ArrayList<Operation>();
            for (var path : new ObjectMapper().readTree(document).path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(path.getKey(), method));
                    }
                }
            }
            return operations;
        } catch (IOException e) {
            throw new IllegalStateException("the OpenAPI document cannot be read", e);
        }
    }

    HttpResponse<String> call(Operation operation, String path, String token, String body) {
        var request = request(path).header("Accept", "*/*").header("Idempotency-Key", "security-matrix");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.contentType() == null) {
            request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", operation.contentType())
                    .method(operation.method(), HttpRequest.BodyPublishers.ofString(body));
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private static Operation operation(String path, Map.Entry<String, JsonNode> method) {
        var contentTypes = method.getValue().path("requestBody").path("content").fieldNames();
        var contentType = contentTypes.hasNext() ? contentTypes.next() : null;
        return new Operation(
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                contentType,
                DocumentedSecurity.of(method.getValue().path("security")));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
