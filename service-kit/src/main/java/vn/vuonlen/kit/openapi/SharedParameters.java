package vn.vuonlen.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.vuonlen.kit.idempotency.Idempotency;

/** The parameters that the kit reads, and what an operation that has one of them answers. */
final class SharedParameters {
    private static final int LONGEST_KEY = 255;

    private SharedParameters() {}

    static void complete(OpenAPI document) {
        Schemas.operations(document).forEach(SharedParameters::complete);
    }

    static boolean isRepeatable(Operation operation) {
        return has(operation, Idempotency.HEADER);
    }

    private static boolean has(Operation operation, String name) {
        return Schemas.parameters(operation).stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void complete(Operation operation) {
        Schemas.parameters(operation).stream()
                .filter(parameter -> Idempotency.HEADER.equals(parameter.getName()))
                .forEach(SharedParameters::key);
    }

    /** Required, unless the resource says otherwise, with the reason in its description. */
    private static void key(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setRequired(true);
        }
        parameter.setSchema(OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .minLength(1)
                .maxLength(LONGEST_KEY));
    }
}
