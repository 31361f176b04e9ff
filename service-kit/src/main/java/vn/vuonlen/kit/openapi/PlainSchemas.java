package vn.vuonlen.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.vuonlen.kit.paging.Limit;

/** Replaces schemas of Java's, Jackson's and JAX-RS's classes, which would be classes of every generated client. */
final class PlainSchemas {
    private static final Map<String, String> FORMATS = Map.of(
            "UUID", "uuid",
            "LocalDate", "date",
            "Instant", "date-time",
            "OffsetDateTime", "date-time");
    private static final String ANY_JSON = "JsonNode";
    private static final String STREAM = "StreamingOutput";
    private static final String LIMIT = "Limit";

    private PlainSchemas() {}

    static void replaceForeign(OpenAPI document) {
        Schemas.each(document, PlainSchemas::replace);
        Schemas.operations(document)
                .flatMap(operation -> Schemas.parameters(operation).stream())
                .filter(parameter -> parameter.getSchema() != null && isLimit(parameter.getSchema()))
                .forEach(parameter -> limit(parameter.getSchema()));
    }

    private static void replace(Schema schema) {
        if (schema.getEnumeration() != null && schema.getType() == null && schema.getRef() == null) {
            schema.setType(List.of(SchemaType.STRING));
        }
        var name = Schemas.name(schema);
        if (name == null && schema.getAnyOf() != null) {
            name = schema.getAnyOf().stream()
                    .map(Schemas::name)
                    .filter(inner -> inner != null && FORMATS.containsKey(inner))
                    .findFirst()
                    .orElse(null);
            if (name == null) {
                return;
            }
            schema.setAnyOf(null);
            text(schema, FORMATS.get(name), true);
        } else if (name != null && FORMATS.containsKey(name)) {
            text(schema, FORMATS.get(name), false);
        } else if (ANY_JSON.equals(name)) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.OBJECT));
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        } else if (STREAM.equals(name)) {
            text(schema, null, false);
        }
    }

    private static void text(Schema schema, String format, boolean orNull) {
        var types = new ArrayList<SchemaType>(List.of(SchemaType.STRING));
        if (orNull) {
            types.add(SchemaType.NULL);
        }
        schema.setRef(null);
        schema.setType(types);
        schema.setFormat(format);
    }

    private static boolean isLimit(Schema schema) {
        return LIMIT.equals(Schemas.name(schema))
                || Schemas.inside(schema).anyMatch(inner -> LIMIT.equals(Schemas.name(inner)));
    }

    private static void limit(Schema schema) {
        schema.setRef(null);
        schema.setAllOf(null);
        schema.setType(List.of(SchemaType.INTEGER));
        schema.setFormat("int32");
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(Limit.MAX));
        schema.setDefaultValue(Integer.valueOf(Limit.DEFAULT));
    }
}
