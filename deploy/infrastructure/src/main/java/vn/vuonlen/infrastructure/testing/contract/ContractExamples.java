package vn.vuonlen.infrastructure.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The examples of the bodies of requests, sent to the service: it must take their form, whatever it says of their matter. */
final class ContractExamples {
    private static final String JSON = "application/json";
    private static final String SOME_ID = "00000000-0000-7000-8000-000000000000";
    private static final Set<Integer> OF_FORM = Set.of(400, 401, 403, 405, 406, 413, 415, 500);

    private final JsonNode document;
    private final URI service;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    ContractExamples(JsonNode document, URI service, String token) {
        this.document = document;
        this.service = service;
        this.token = token;
    }

    /** The example of a media type or of its schema; missing if there is none. */
    static JsonNode of(JsonNode document, JsonNode mediaType) {
        var schema = mediaType.path("schema");
        if (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asText().substring(1));
        }
        var own = schema;
        return Stream.of(mediaType.path("example"), own.path("examples").path(0), own.path("example"))
                .filter(example -> !example.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** One line for each that the service does not take, or its own schema does not. */
    List<String> refused() {
        var schemas = new ContractSchemas(document);
        var refused = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var body = operation.getValue().at("/requestBody/content").path(JSON);
                if (!body.isMissingNode()) {
                    var place = operation.getKey() + " " + path.getKey();
                    var example = of(document, body);
                    schemas.faults(body.at("/schema/$ref").asText(), example.toString())
                            .forEach(fault -> refused.add(place + " " + fault));
                    var answer = send(operation.getKey(), path.getKey(), example.toString());
                    if (OF_FORM.contains(answer.statusCode())) {
                        refused.add(place + " " + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        }
        return refused;
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(service.resolve(path.replaceAll("\\{[^}]+}", SOME_ID)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
