package vn.vuonlen.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Removes what only resources have that this service switches off: Quarkus leaves them out when it starts, not before. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class UnusedInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
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
}
