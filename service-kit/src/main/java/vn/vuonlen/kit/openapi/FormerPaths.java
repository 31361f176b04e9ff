package vn.vuonlen.kit.openapi;

import java.util.HashMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * A path that stays as the alias of another: its operations are deprecated, and have names of their own. Who may call
 * them is that of the successor, since the generator does not see inherited annotations.
 */
final class FormerPaths {
    private static final String OF_FORMER_PATH = "AtFormerPath";

    private FormerPaths() {}

    /** The path of an alias comes after its successor, in the order of the document. */
    static void mark(OpenAPI document) {
        var successors = new HashMap<String, Operation>();
        Schemas.operations(document).forEach(operation -> {
            var successor = successors.putIfAbsent(operation.getOperationId(), operation);
            if (successor != null) {
                operation.setOperationId(operation.getOperationId() + OF_FORMER_PATH);
                operation.setDeprecated(true);
                operation.setSecurity(successor.getSecurity());
            }
        });
    }
}
