package vn.vuonlen.local.signin;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP calls, most of them with JSON answers. */
public final class JsonHttp {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private JsonHttp() {}

    public record Response(int status, JsonNode body, String location) {
        public JsonNode require(int expected, String what) throws IOException {
            if (status != expected) {
                throw new IOException(what + " was answered " + status + ": " + body);
            }
            return body;
        }
    }

    public static Response get(URI uri, String token) throws IOException, InterruptedException {
        return send(request(uri, token).GET().build());
    }

    /** The body of a 200; of any other answer an {@link IOException}. */
    public static String text(URI uri) throws IOException, InterruptedException {
        var response = CLIENT.send(request(uri, "").GET().build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(uri + " was answered " + response.statusCode());
        }
        return response.body();
    }

    public static Response post(URI uri, String token, Object body) throws IOException, InterruptedException {
        return send(request(uri, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    static Response put(URI uri, String token, Object body) throws IOException, InterruptedException {
        return send(request(uri, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public static Response form(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        String text = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(uri, "")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(text))
                .build());
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Response send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode body = json ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Response(
                response.statusCode(),
                body,
                response.headers().firstValue("Location").orElse(""));
    }
}
