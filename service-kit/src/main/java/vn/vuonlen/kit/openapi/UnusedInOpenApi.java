package vn.vuonlen.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Removes what only resources have that this service switches off: Quarkus leaves them out when it starts, not before. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class UnusedInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        removeUnusedAnswers(document);
        Schemas.removeUnused(document);
        Set<String> used = new HashSet<>();
        Schemas.operations(document)
                .filter(operation -> operation.getTags() != null)
                .forEach(operation -> used.addAll(operation.getTags()));
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .filter(tag -> used.contains(tag.getName()))
                    .toList());
        }
    }

    private static void removeUnusedAnswers(OpenAPI document) {
        var components = document.getComponents();
        var used = new HashSet<String>();
        answers(document).forEach(answer -> used.add(name(answer.getRef())));
        Set.copyOf(components.getResponses().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeResponse);
        Stream.concat(answers(document), components.getResponses().values().stream())
                .filter(answer -> answer.getHeaders() != null)
                .flatMap(answer -> answer.getHeaders().values().stream())
                .forEach(header -> used.add(name(header.getRef())));
        Set.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeHeader);
    }

    private static Stream<APIResponse> answers(OpenAPI document) {
        return Schemas.operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
    }

    /** The last part of a reference; empty without one. */
    private static String name(String reference) {
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
