package vn.vuonlen.kit.openapi;

import java.util.HashSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** A path that stays as the alias of another: its operations are deprecated, and have names of their own. */
final class FormerPaths {
    private static final String OF_FORMER_PATH = "AtFormerPath";

    private FormerPaths() {}

    /** The path of an alias comes after its successor, in the order of the document. */
    static void mark(OpenAPI document) {
        var names = new HashSet<String>();
        Schemas.operations(document).forEach(operation -> {
            if (!names.add(operation.getOperationId())) {
                operation.setOperationId(operation.getOperationId() + OF_FORMER_PATH);
                operation.setDeprecated(true);
            }
        });
    }
}
