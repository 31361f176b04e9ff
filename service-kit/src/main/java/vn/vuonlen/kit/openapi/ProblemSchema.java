package vn.vuonlen.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.vuonlen.kit.problem.ProblemDocument;

/** The shape of {@link ProblemDocument} in OpenAPI. */
final class ProblemSchema {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = "ProblemDocument";
    private static final String FAULT = "ProblemFault";
    private static final String MESSAGE = "ProblemMessage";

    private ProblemSchema() {}

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(reference(PROBLEM)));
    }

    static void addTo(Components components) {
        components.addSchema(
                MESSAGE,
                object("A sentence in both languages.")
                        .addProperty("vi", text("Vietnamese."))
                        .addProperty("en", text("English."))
                        .required(List.of("vi", "en")));
        components.addSchema(
                FAULT,
                object("What is wrong at one place of the request.")
                        .addProperty(
                                "pointer",
                                text("A JSON pointer into the body; ?name, header:name or path:name elsewhere."))
                        .addProperty("code", text("Stable."))
                        .addProperty("messages", described(MESSAGE, "What is wrong there, in both languages."))
                        .required(List.of("pointer", "code", "messages")));
        components.addSchema(
                PROBLEM,
                object("A problem (RFC 9457) in Vietnamese and English. A code may have members of its own,"
                                + " such as what is available where money does not suffice.")
                        .addProperty("type", text("urn:vuonlen:problem:<code>"))
                        .addProperty("code", text("Stable, for programs to compare."))
                        .addProperty("title", text("The kind of problem, in the language of Accept-Language (vi, en)."))
                        .addProperty(
                                "status",
                                schema(SchemaType.INTEGER).format("int32").description("The HTTP status."))
                        .addProperty("detail", text("What is wrong this time, in the language of Accept-Language."))
                        .addProperty("messages", described(MESSAGE, "What is wrong this time, in both languages."))
                        .addProperty("instance", text("The path that was asked."))
                        .addProperty(
                                "errors",
                                schema(SchemaType.ARRAY)
                                        .items(reference(FAULT))
                                        .description("Each place of the request that is wrong, up to twenty."))
                        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
                        .required(List.of("type", "code", "title", "status", "detail", "messages", "instance")));
    }

    private static Schema object(String description) {
        return schema(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return schema(SchemaType.STRING).description(description);
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema described(String name, String description) {
        return reference(name).description(description);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }
}
