package vn.vuonlen.kit.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.vuonlen.kit.idempotency.Idempotency;

/** The headers of answers: by status, by what the kit does with a repeated request, and by what {@link ContractWords} names. */
final class AnswerHeaders {
    private static final String ETAG = "ETag";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String ROW_COUNT = "Row-Count";
    private static final Map<String, Header> HEADERS = headers();
    private static final Map<String, List<String>> OF_STATUS = Map.of(
            "201", List.of("Location"),
            "401", List.of(CHALLENGE),
            "405", List.of("Allow"),
            "415", List.of("Accept", "Accept-Encoding"),
            "429", List.of("Retry-After"),
            "503", List.of("Retry-After"));

    private final ContractWords words;

    AnswerHeaders(ContractWords words) {
        this.words = words;
    }

    void complete(OpenAPI document) {
        HEADERS.forEach(document.getComponents()::addHeader);
        var components = document.getComponents().getResponses();
        components.values().forEach(AnswerHeaders::dropOwn);
        Schemas.operations(document).forEach(this::complete);
        Stream.of(SharedRefusal.values())
                .filter(SharedRefusal::hasProblem)
                .forEach(refusal -> addOfStatus(components.get(refusal.component()), refusal.status()));
    }

    private void complete(Operation operation) {
        var own = words.headers(operation.getOperationId());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() != null) {
                return;
            }
            dropOwn(response);
            addOfStatus(response, status);
            if (status.startsWith("2")) {
                own.forEach(header -> add(response, header));
                words.fileHeaders(operation.getOperationId()).forEach(header -> addOfFiles(response, header));
                if (SharedParameters.isRepeatable(operation)) {
                    add(response, Idempotency.REPLAYED);
                }
            }
        });
        if (own.contains(ROW_COUNT)) {
            var unchanged = OASFactory.createAPIResponse().description("Unchanged since If-None-Match was read.");
            add(unchanged, ETAG);
            operation.getResponses().addAPIResponse("304", unchanged);
        }
    }

    private static void addOfStatus(APIResponse response, String status) {
        OF_STATUS.getOrDefault(status, List.of()).forEach(header -> add(response, header));
        if (status.matches("[45]\\d\\d")) {
            add(response, "Link");
        }
        if (status.equals("403")) {
            response.addHeader(
                    CHALLENGE,
                    header(text(), "Of a machine whose token lacks a scope: `Bearer error=\"insufficient_scope\"`."));
        }
    }

    private static void dropOwn(APIResponse response) {
        response.setHeaders(null);
    }

    private static void add(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    /** Not required, since a page of the same operation lacks it. */
    private static void addOfFiles(APIResponse response, String name) {
        var header = HEADERS.get(name);
        response.addHeader(name, header(header.getSchema(), "Of a file, not of a page: " + header.getDescription()));
    }

    private static Map<String, Header> headers() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put(
                ETAG,
                always(
                        text().pattern("^(W/)?\"[^\"]*\"$"),
                        "The version of the thing, in quotes: what `If-Match` of a change names, and `If-None-Match`"
                                + " of a reading."));
        headers.put("Location", always(text(), "The path of the new thing, below the address of the service."));
        headers.put(
                Idempotency.REPLAYED,
                header(
                        text().addEnumeration("true"),
                        "`true` if the request was processed before: this is its answer again, and nothing was"
                                + " changed."));
        headers.put("Retry-After", always(number(), "After how many seconds it may be tried again."));
        headers.put(
                CHALLENGE,
                always(
                        text(),
                        "`Bearer`: how to authenticate, see the security scheme `token`; with"
                                + " `error=\"invalid_token\"` if a token was sent."));
        headers.put("Link", always(text(), "Where this code is explained, `rel=\"help\"`, in both languages."));
        headers.put("Accept", header(text(), "The media types that are taken here, separated by commas."));
        headers.put("Accept-Encoding", header(text(), "The codings of a body that are taken: `identity` is none."));
        headers.put("Allow", header(text(), "The methods of this path, separated by commas."));
        headers.put(ROW_COUNT, always(number(), "How many rows the report has as CSV, without its header."));
        headers.put("Content-Disposition", header(text(), "That it is to be saved, and under which name."));
        headers.put(
                "Content-Checksum",
                always(
                        text().pattern("^sha-256=[0-9a-f]{64}$"),
                        "SHA-256 of the body before compression, in hexadecimal digits."));
        return headers;
    }

    private static Header always(Schema schema, String description) {
        return header(schema, description).required(true);
    }

    private static Header header(Schema schema, String description) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Schema number() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.INTEGER))
                .format("int64")
                .minimum(BigDecimal.ZERO);
    }
}
