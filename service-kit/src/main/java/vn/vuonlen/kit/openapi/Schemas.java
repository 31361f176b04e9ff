package vn.vuonlen.kit.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The schemas of a document, where they stand and which of them an operation reaches. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** Every schema once, those inside of others as well. */
    static void each(OpenAPI document, Consumer<Schema> visit) {
        Stream.of(
                        document.getComponents().getSchemas() == null
                                ? Stream.<Schema>of()
                                : document.getComponents().getSchemas().values().stream(),
                        operations(document).flatMap(Schemas::parameterSchemas),
                        operations(document).flatMap(Schemas::requestSchemas),
                        operations(document).flatMap(Schemas::answerSchemas))
                .flatMap(schemas -> schemas)
                .toList()
                .forEach(schema -> descend(schema, visit));
    }

    private static void descend(Schema schema, Consumer<Schema> visit) {
        visit.accept(schema);
        inside(schema).toList().forEach(inner -> descend(inner, visit));
    }

    static Stream<Schema> inside(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                                .filter(Objects::nonNull)
                                .toList(),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getAllOf()),
                        orNone(schema.getOneOf()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> orNone(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    /** The names of the components that bodies of requests consist of. */
    static Set<String> ofRequests(OpenAPI document) {
        return reached(document, operations(document).flatMap(Schemas::requestSchemas));
    }

    static String name(Schema schema) {
        var ref = schema.getRef();
        return ref != null && ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : null;
    }

    static void removeUnused(OpenAPI document) {
        var components = document.getComponents();
        var roots = Stream.of(
                        operations(document).flatMap(Schemas::parameterSchemas),
                        operations(document).flatMap(Schemas::requestSchemas),
                        operations(document).flatMap(Schemas::answerSchemas),
                        components.getResponses().values().stream().flatMap(answer -> schemas(answer.getContent())))
                .flatMap(schemas -> schemas);
        var used = reached(document, roots);
        Set.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeSchema);
    }

    private static Set<String> reached(OpenAPI document, Stream<Schema> roots) {
        var names = new HashSet<String>();
        var open = new ArrayDeque<Schema>(roots.toList());
        while (!open.isEmpty()) {
            var schema = open.pop();
            var name = name(schema);
            var component =
                    name == null ? null : document.getComponents().getSchemas().get(name);
            if (component != null && names.add(name)) {
                open.add(component);
            }
            inside(schema).forEach(open::add);
        }
        return names;
    }

    private static Stream<Schema> parameterSchemas(Operation operation) {
        return parameters(operation).stream().map(Parameter::getSchema).filter(Objects::nonNull);
    }

    private static Stream<Schema> requestSchemas(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : schemas(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> answerSchemas(Operation operation) {
        return operation.getResponses() == null
                ? Stream.of()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(answer -> schemas(answer.getContent()));
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }
}
