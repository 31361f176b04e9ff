package vn.vuonlen.infrastructure.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Calls every operation that a running service tells of in its OpenAPI document as nobody, with tokens that are wrong in
 * each way, and as somebody without a role. What a service left open without saying so is a violation.
 */
public final class SecurityMatrix {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";

    private final URI service;
    private final Map<String, String> open = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private record Operation(String method, String path, String contentType) {
        String name() {
            return method + " " + path;
        }
    }

    private record Case(String name, String token, IntPredicate right) {}

    private SecurityMatrix(URI service) {
        this.service = service;
    }

    public static SecurityMatrix of(URI service) {
        return new SecurityMatrix(service);
    }

    /** Names an operation such as {@code GET /v1/reports/poverty} that answers without a token, and why it may. */
    public SecurityMatrix openTo(String operation, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An open operation needs a reason: " + operation);
        }
        open.put(operation, reason);
        return this;
    }

    /** What is not as it must be, one line each; names in {@link #openTo} that the service does not have are told too. */
    public List<String> violations() {
        var operations = operations();
        var violations = new ArrayList<String>();
        if (operations.isEmpty()) {
            violations.add("The OpenAPI document tells of no operation");
        }
        for (Operation operation : operations) {
            for (Case attempt : open.containsKey(operation.name()) ? openCases() : closedCases()) {
                int status = call(operation, attempt.token());
                if (!attempt.right().test(status)) {
                    violations.add(operation.name() + " " + attempt.name() + ": " + status);
                }
            }
        }
        var known = operations.stream().map(Operation::name).toList();
        open.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name + " does not exist")
                .forEach(violations::add);
        return violations;
    }

    private static List<Case> openCases() {
        return List.of(new Case("without a token", null, status -> status != 401 && status != 403 && status < 500));
    }

    private static List<Case> closedCases() {
        var officer = TestTokens.with("auditor").areas("11");
        IntPredicate refused = status -> status == 401;
        return List.of(
                new Case("without a token", null, refused),
                new Case("with garbage for a token", "not.a.token", refused),
                new Case("with an expired token", officer.expired().sign(), refused),
                new Case("with a token of another issuer", officer.wrongIssuer().sign(), refused),
                new Case(
                        "with a token for another audience",
                        officer.wrongAudience().sign(),
                        refused),
                new Case("with a token signed by another key", officer.signWithWrongKey(), refused),
                // A job is its submitter's, whatever the role: to others it does not exist.
                new Case(
                        "without any role",
                        TestTokens.of("no-role-of-ours", "11"),
                        status -> status == 403 || status == 404));
    }

    private int call(Operation operation, String token) {
        var request = HttpRequest.newBuilder(service.resolve(operation.path().replaceAll("\\{[^}]+}", SOME_ID)))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "*/*")
                .header("Idempotency-Key", "security-matrix");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (operation.contentType() == null) {
            request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", operation.contentType())
                    .method(operation.method(), HttpRequest.BodyPublishers.ofString("{}"));
        }
        return send(request.build()).statusCode();
    }

    private List<Operation> operations() {
        try {
            var answer = send(HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                    .build());
            var operations = new ArrayList<Operation>();
            JsonNode paths = new ObjectMapper().readTree(answer.body()).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method -> operations.add(operation(path.getKey(), method))));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String path, Map.Entry<String, JsonNode> method) {
        var contentTypes = method.getValue().path("requestBody").path("content").fieldNames();
        String contentType = contentTypes.hasNext() ? contentTypes.next() : null;
        return new Operation(method.getKey().toUpperCase(java.util.Locale.ROOT), path, contentType);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
