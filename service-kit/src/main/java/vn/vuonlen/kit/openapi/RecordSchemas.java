package vn.vuonlen.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * What Jackson makes of a record: every field is there, unless {@code @JsonInclude} leaves it out where it has no value;
 * of those that are there, the ones that {@link ContractWords} names may be null. A body of a request says itself what it
 * requires, by its constraints.
 */
final class RecordSchemas {
    private static final String OURS = "vn.vuonlen.";
    private static final String INCLUDE = "com.fasterxml.jackson.annotation.JsonInclude";
    private static final String UNWRAPPED = "com.fasterxml.jackson.annotation.JsonUnwrapped";
    private static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";

    private static final String NEXT = "next";
    private static final Set<String> PAGE = Set.of("items", NEXT);

    private final IndexView index;
    private final ContractWords words;
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    RecordSchemas(IndexView index, ContractWords words) {
        this.index = index;
        this.words = words;
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .forEach(type -> records.computeIfAbsent(name(type), name -> new ArrayList<>())
                        .add(type));
    }

    void complete(OpenAPI document) {
        var ofRequests = Schemas.ofRequests(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties()
                        .forEach((field, property) -> words.values(name, field).forEach(property::addEnumeration));
                words.nullable(name).forEach(field -> orNull(name, schema, field));
                if (isPage(schema)) {
                    orNull(name, schema, NEXT);
                }
                if (!ofRequests.contains(name)) {
                    schema.setRequired(alwaysThere(name, schema));
                }
            }
        });
    }

    /** On the last page there is no next one. */
    private static boolean isPage(Schema schema) {
        return schema.getProperties().keySet().equals(PAGE);
    }

    private List<String> alwaysThere(String name, Schema schema) {
        var leftOut = records.getOrDefault(name, List.of()).stream()
                .flatMap(this::leftOut)
                .toList();
        return schema.getProperties().keySet().stream()
                .filter(field -> !leftOut.contains(field))
                .toList();
    }

    private Stream<String> leftOut(ClassInfo type) {
        var all = omitsEmpty(type.declaredAnnotation(INCLUDE));
        return type.recordComponents().stream().flatMap(component -> {
            var field = type.field(component.name());
            if (field.hasAnnotation(UNWRAPPED)) {
                return leftOut(index.getClassByName(component.type().name()));
            }
            return all || omitsEmpty(field.annotation(INCLUDE)) ? Stream.of(wireName(type, component)) : Stream.of();
        });
    }

    private static boolean omitsEmpty(AnnotationInstance include) {
        return include != null && !include.value().asEnum().equals("ALWAYS");
    }

    private static String wireName(ClassInfo type, RecordComponentInfo component) {
        var property = type.field(component.name()).annotation(PROPERTY);
        return property == null ? component.name() : property.value().asString();
    }

    private static String name(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    private static void orNull(String name, Schema schema, String field) {
        var property = schema.getProperties().get(field);
        if (property == null) {
            throw new IllegalStateException("null.%s names “%s”, which is no field".formatted(name, field));
        }
        if (property.getRef() == null) {
            var types = new ArrayList<>(property.getType());
            if (!types.contains(SchemaType.NULL)) {
                types.add(SchemaType.NULL);
            }
            property.setType(types);
            return;
        }
        property.setAnyOf(List.of(
                OASFactory.createSchema().ref(property.getRef()),
                OASFactory.createSchema().addType(SchemaType.NULL)));
        property.setRef(null);
        property.setType((List<SchemaType>) null);
    }
}
