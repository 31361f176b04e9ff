package vn.vuonlen.infrastructure.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The headers that a response of the document declares; names are compared as HTTP does, without regard to case. */
final class DeclaredHeaders {
    /** Of HTTP itself, of content negotiation and caching, and those that every answer has: no operation names them. */
    private static final Set<String> OF_EVERY_ANSWER = Set.of(
            "cache-control",
            "connection",
            "content-encoding",
            "content-language",
            "content-length",
            "content-security-policy",
            "content-type",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "date",
            "permissions-policy",
            "referrer-policy",
            "transfer-encoding",
            "vary",
            "x-content-type-options",
            "x-frame-options",
            "x-request-id",
            "x-sse-content-type");

    /** Cross-origin resource sharing, by the Fetch standard: of the server, where a request has an origin. */
    private static final String SHARING = "access-control-";

    private final JsonNode document;
    private final JsonNode declared;
    private final ContractSchemas schemas;

    DeclaredHeaders(JsonNode document, JsonNode declared, ContractSchemas schemas) {
        this.document = document;
        this.declared = declared;
        this.schemas = schemas;
    }

    List<String> faults(ReceivedAnswer answer) {
        var faults = new ArrayList<String>();
        declared.properties().forEach(header -> {
            var value = answer.header(header.getKey());
            var described = described(header.getValue());
            if (value == null && described.path("required").asBoolean()) {
                faults.add("the header %s is missing".formatted(header.getKey()));
            }
            if (value != null) {
                schemas.headerFaults(described.path("schema"), value)
                        .forEach(fault -> faults.add("the header %s%s".formatted(header.getKey(), fault)));
            }
        });
        answer.headerNames().stream()
                .filter(name -> !OF_EVERY_ANSWER.contains(name) && !name.startsWith(SHARING) && !isDeclared(name))
                .forEach(name -> faults.add("the header %s is not documented".formatted(name)));
        return faults;
    }

    private JsonNode described(JsonNode header) {
        return header.has("$ref") ? document.at(header.path("$ref").asText().substring(1)) : header;
    }

    private boolean isDeclared(String name) {
        return declared.propertyStream()
                .anyMatch(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name));
    }
}
