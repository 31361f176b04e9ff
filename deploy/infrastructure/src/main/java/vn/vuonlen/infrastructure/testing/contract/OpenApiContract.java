package vn.vuonlen.infrastructure.testing.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI 3.1 document, and what an answer has in conflict with it. */
final class OpenApiContract {
    private static final String DOCUMENT = "/q/openapi?format=json";

    /** Most test classes share a service, and its document is compiled once for all of them. */
    private static final Map<String, OpenApiContract> BY_TEXT = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final ContractSchemas schemas;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    OpenApiContract(JsonNode document) {
        this.document = document;
        this.schemas = new ContractSchemas(document);
        document.path("paths").fieldNames().forEachRemaining(template -> patterns.put(template, pattern(template)));
    }

    static OpenApiContract servedBy(URI service) {
        try (InputStream served = service.resolve(DOCUMENT).toURL().openStream()) {
            return BY_TEXT.computeIfAbsent(new String(served.readAllBytes(), UTF_8), OpenApiContract::of);
        } catch (IOException e) {
            throw new UncheckedIOException("no OpenAPI document at " + service, e);
        }
    }

    private static OpenApiContract of(String text) {
        try {
            return new OpenApiContract(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each, with a JSON pointer into the answer; none if the document describes it. */
    List<String> faults(String method, String path, ReceivedAnswer answer) {
        var template = template(path);
        if (template == null) {
            return answer.isRefusal() ? List.of() : List.of("there is no such path");
        }
        var operation = document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return isOfServer(method) || answer.isRefusal() ? List.of() : List.of("there is no such operation");
        }
        if (answer.isRefusedByOrigin()) {
            return List.of();
        }
        var place = "#/paths/" + escaped(template) + "/" + method.toLowerCase(Locale.ROOT) + "/responses/"
                + answer.status();
        var response = operation.path("responses").path(answer.status());
        if (response.has("$ref")) {
            place = response.path("$ref").asText();
            response = document.at(place.substring(1));
        }
        if (response.isMissingNode()) {
            return List.of("the status is not documented");
        }
        return Stream.concat(
                        new DeclaredHeaders(document, response.path("headers"), schemas).faults(answer).stream(),
                        bodyFaults(response.path("content"), place, answer).stream())
                .toList();
    }

    private List<String> bodyFaults(JsonNode content, String place, ReceivedAnswer answer) {
        if (content.isEmpty()) {
            return answer.isEmpty() ? List.of() : List.of("a body is not documented");
        }
        if (!content.has(answer.mediaType())) {
            return List.of("the media type “%s” is not documented".formatted(answer.mediaType()));
        }
        if (!answer.isJson()) {
            return List.of();
        }
        return schemas.faults(place + "/content/" + escaped(answer.mediaType()) + "/schema", answer.body());
    }

    /** HEAD is a GET without its body, and OPTIONS is answered by the server itself. */
    private static boolean isOfServer(String method) {
        return method.equals("HEAD") || method.equals("OPTIONS");
    }

    /** The path of the document that an address is of; the one with the fewest variables, or null. A slash at the end is nothing. */
    private String template(String path) {
        var matching = new ArrayList<String>();
        var withoutSlash = path.replaceFirst("/$", "");
        patterns.forEach((template, pattern) -> {
            if (pattern.matcher(withoutSlash).matches()) {
                matching.add(template);
            }
        });
        return matching.stream()
                .min((one, other) -> Long.compare(variables(one), variables(other)))
                .orElse(null);
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q"));
    }

    private static long variables(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
