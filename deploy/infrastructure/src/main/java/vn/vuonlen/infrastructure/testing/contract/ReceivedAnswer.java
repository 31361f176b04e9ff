package vn.vuonlen.infrastructure.testing.contract;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An answer, as far as it is judged. */
record ReceivedAnswer(Response response) {

    String status() {
        return Integer.toString(response.statusCode());
    }

    boolean isRefusal() {
        return response.statusCode() >= 400 && response.statusCode() < 500;
    }

    /** By the server itself, before there is a request that could have a problem document: a page of another origin. */
    boolean isRefusedByOrigin() {
        return response.statusCode() == 403 && isEmpty() && header("Access-Control-Allow-Methods") != null;
    }

    /** Without its parameters; empty if there is none. */
    String mediaType() {
        var type = response.getContentType();
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }

    boolean isEmpty() {
        return response.asByteArray().length == 0;
    }

    String body() {
        return new String(response.asByteArray(), StandardCharsets.UTF_8);
    }

    String header(String name) {
        return response.getHeader(name);
    }

    List<String> headerNames() {
        return response.getHeaders().asList().stream()
                .map(Header::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
