package vn.vuonlen.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents the refusals that all operations share, so that no resource repeats them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
    private static final String COMPONENTS = "#/components/responses/";

    private static final Set<String> PLACEHOLDERS = Set.of("Not Authorized", "Not Allowed", "null", "");

    private record Standard(String name, String status, String description) {}

    private static final Standard BAD = new Standard(
            "BadRequest", "400", "Malformed, unknown, missing or contradictory; errors[] names each place.");
    private static final Standard UNAUTHENTICATED =
            new Standard("Unauthenticated", "401", "No token, or one that is not valid (any more).");
    private static final Standard FORBIDDEN =
            new Standard("Forbidden", "403", "The caller's role or areas do not allow it.");
    private static final Standard NOT_FOUND =
            new Standard("NotFound", "404", "There is no such thing, or it lies outside the caller's areas.");
    private static final Standard TOO_SLOW =
            new Standard("BodyTooSlow", "408", "The body did not come in time; send it again from its beginning.");
    private static final Standard TOO_LARGE =
            new Standard("PayloadTooLarge", "413", "The body, or a line of it, is longer than is taken.");
    private static final Standard UNSUPPORTED =
            new Standard("UnsupportedMediaType", "415", "The body is of a type that is not taken here.");
    private static final Standard TOO_MANY = new Standard(
            "TooManyRequests", "429", "The caller has too much at once; Retry-After says when to try again.");
    private static final Standard INTERNAL = new Standard("Internal", "500", "Our fault; it has been recorded.");
    private static final Standard UNAVAILABLE =
            new Standard("Unavailable", "503", "PostgreSQL does not serve; Retry-After says when to try again.");

    /** Answered by the server itself, before there is a request that could have a problem document. */
    private static final Standard ADDRESS_TOO_LONG =
            new Standard("AddressTooLong", "414", "The request line has more than 4,096 bytes; without a body.");

    private static final Standard HEADERS_TOO_LARGE =
            new Standard("HeadersTooLarge", "431", "The headers have more than 16 KiB; without a body.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        ProblemSchema.addTo(document.getComponents());
        for (var standard : List.of(
                BAD,
                UNAUTHENTICATED,
                FORBIDDEN,
                NOT_FOUND,
                TOO_SLOW,
                TOO_LARGE,
                UNSUPPORTED,
                TOO_MANY,
                INTERNAL,
                UNAVAILABLE)) {
            document.getComponents()
                    .addResponse(standard.name, response(standard).content(ProblemSchema.content()));
        }
        for (var standard : List.of(ADDRESS_TOO_LONG, HEADERS_TOO_LARGE)) {
            document.getComponents().addResponse(standard.name, response(standard));
        }
        document.getPaths().getPathItems().forEach(ProblemsInOpenApi::complete);
    }

    private static APIResponse response(Standard standard) {
        return OASFactory.createAPIResponse().description(standard.description);
    }

    private static void complete(String path, PathItem item) {
        Map<HttpMethod, Operation> operations = new LinkedHashMap<>(item.getOperations());
        operations.values().forEach(operation -> {
            add(operation, BAD);
            add(operation, ADDRESS_TOO_LONG);
            add(operation, TOO_MANY);
            add(operation, HEADERS_TOO_LARGE);
            add(operation, INTERNAL);
            add(operation, UNAVAILABLE);
            if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
                add(operation, UNAUTHENTICATED);
                add(operation, FORBIDDEN);
            }
            if (path.contains("{")) {
                add(operation, NOT_FOUND);
            }
            if (operation.getRequestBody() != null) {
                add(operation, TOO_SLOW);
                add(operation, TOO_LARGE);
                add(operation, UNSUPPORTED);
            }
            operation.getResponses().getAPIResponses().forEach(ProblemsInOpenApi::describe);
        });
    }

    /** A resource lists its refusals; their content is the same everywhere. */
    private static void describe(String status, APIResponse response) {
        if (status.matches("[45]\\d\\d") && response.getContent() == null && response.getRef() == null) {
            response.setContent(ProblemSchema.content());
        }
    }

    /** The description of a resource stays, save for the 401 and 403 that Quarkus adds with a placeholder. */
    private static void add(Operation operation, Standard standard) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var own = operation.getResponses().getAPIResponse(standard.status);
        if (own == null || PLACEHOLDERS.contains(String.valueOf(own.getDescription()))) {
            operation.getResponses().addAPIResponse(standard.status, reference(standard));
        }
    }

    private static APIResponse reference(Standard standard) {
        return OASFactory.createAPIResponse().ref(COMPONENTS + standard.name);
    }
}
