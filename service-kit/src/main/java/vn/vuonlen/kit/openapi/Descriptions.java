package vn.vuonlen.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the words of {@link ContractWords} where an annotation says nothing. */
final class Descriptions {
    private final ContractWords words;

    Descriptions(ContractWords words) {
        this.words = words;
    }

    void complete(OpenAPI document) {
        Schemas.operations(document).forEach(this::operation);
        document.getComponents().getSchemas().forEach(this::component);
        tags(document);
    }

    private void operation(Operation operation) {
        var id = operation.getOperationId();
        if (operation.getDescription() == null) {
            operation.setDescription(words.of("operation." + id).orElse(operation.getSummary()));
        }
        Schemas.parameters(operation).forEach(parameter -> parameter(id, parameter));
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> "OK".equals(answer.getDescription()))
                .forEach(answer -> answer.setDescription(operation.getSummary()));
    }

    private void parameter(String operation, Parameter parameter) {
        if (parameter.getDescription() == null) {
            var name = parameter.getName();
            parameter.setDescription(
                    words.of("param." + operation + "." + name, "param." + name).orElse(null));
        }
    }

    private void component(String name, Schema schema) {
        if (schema.getDescription() == null) {
            schema.setDescription(words.of("schema." + name).orElseGet(() -> ofPage(name)));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, property) -> {
                if (property.getDescription() == null) {
                    property.setDescription(words.of("field." + name + "." + field, "field." + field)
                            .orElse(null));
                }
            });
        }
    }

    private static String ofPage(String name) {
        return name.startsWith("Page") ? "A page of a list." : null;
    }

    private void tags(OpenAPI document) {
        var used = Schemas.operations(document)
                .flatMap(operation ->
                        operation.getTags() == null ? List.<String>of().stream() : operation.getTags().stream())
                .distinct()
                .sorted()
                .map(name -> OASFactory.createTag()
                        .name(name)
                        .description(words.of("tag." + name).orElse(null)))
                .toList();
        document.setTags(used);
    }
}
