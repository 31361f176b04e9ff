package vn.vuonlen.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Documents the refusals that all operations share, so that no resource repeats them. */
final class ProblemsInOpenApi {
    private static final String COMPONENTS = "#/components/responses/";

    private static final Set<String> PLACEHOLDERS = Set.of("Bad Request", "Not Authorized", "Not Allowed", "null", "");

    private ProblemsInOpenApi() {}

    static void complete(OpenAPI document) {
        ProblemSchema.addTo(document.getComponents());
        for (var refusal : SharedRefusal.values()) {
            document.getComponents().addResponse(refusal.component(), response(refusal));
        }
        document.getPaths().getPathItems().forEach(ProblemsInOpenApi::complete);
    }

    private static APIResponse response(SharedRefusal refusal) {
        var response = OASFactory.createAPIResponse().description(refusal.description());
        return refusal.hasProblem() ? response.content(ProblemSchema.content()) : response;
    }

    private static void complete(String path, PathItem item) {
        Map<HttpMethod, Operation> operations = new LinkedHashMap<>(item.getOperations());
        operations.values().forEach(operation -> {
            add(operation, SharedRefusal.BAD);
            add(operation, SharedRefusal.NOT_ALLOWED);
            add(operation, SharedRefusal.NOT_ACCEPTABLE);
            add(operation, SharedRefusal.ADDRESS_TOO_LONG);
            add(operation, SharedRefusal.TOO_MANY);
            add(operation, SharedRefusal.HEADERS_TOO_LARGE);
            add(operation, SharedRefusal.INTERNAL);
            add(operation, SharedRefusal.UNAVAILABLE);
            openToAll(operation);
            add(operation, SharedRefusal.UNAUTHENTICATED);
            add(operation, SharedRefusal.FORBIDDEN);
            if (SharedParameters.isRepeatable(operation)) {
                add(operation, SharedRefusal.IN_PROGRESS);
                add(operation, SharedRefusal.KEY_REUSED);
            }
            if (path.contains("{")) {
                add(operation, SharedRefusal.NOT_FOUND);
            }
            if (operation.getRequestBody() != null) {
                add(operation, SharedRefusal.TOO_SLOW);
                add(operation, SharedRefusal.TOO_LARGE);
                add(operation, SharedRefusal.UNSUPPORTED);
            }
            operation.getResponses().getAPIResponses().forEach(ProblemsInOpenApi::describe);
        });
    }

    /** An operation that needs no token takes one: it shows more to those whose areas, role or named scope allow it. */
    private static void openToAll(Operation operation) {
        var scopes = operation.getSecurity() == null ? List.<SecurityRequirement>of() : operation.getSecurity();
        if (scopes.stream().allMatch(requirement -> requirement.hasScheme(MachinesInOpenApi.MACHINES))) {
            var alternatives = new ArrayList<SecurityRequirement>();
            alternatives.add(OASFactory.createSecurityRequirement());
            alternatives.add(OASFactory.createSecurityRequirement().addScheme(MachinesInOpenApi.PEOPLE));
            alternatives.addAll(scopes);
            operation.setSecurity(alternatives);
        }
    }

    /** A resource lists its refusals; their content is the same everywhere. */
    private static void describe(String status, APIResponse response) {
        if (status.matches("[45]\\d\\d") && response.getContent() == null && response.getRef() == null) {
            response.setContent(ProblemSchema.content());
        }
    }

    /** The description of a resource stays, save for the 401 and 403 that Quarkus adds with a placeholder. */
    private static void add(Operation operation, SharedRefusal refusal) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var own = operation.getResponses().getAPIResponse(refusal.status());
        if (own == null || PLACEHOLDERS.contains(String.valueOf(own.getDescription()))) {
            operation.getResponses().addAPIResponse(refusal.status(), reference(refusal));
        }
    }

    private static APIResponse reference(SharedRefusal refusal) {
        return OASFactory.createAPIResponse().ref(COMPONENTS + refusal.component());
    }
}
