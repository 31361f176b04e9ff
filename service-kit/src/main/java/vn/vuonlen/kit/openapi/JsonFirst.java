package vn.vuonlen.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Where an answer has several forms, JSON stands first: a generated client takes the type of the answer from the first, and
 * could read no page of a list that is answered as a file as well.
 */
final class JsonFirst {
    private static final String JSON = "application/json";

    private JsonFirst() {}

    static void complete(OpenAPI document) {
        Schemas.operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .forEach(JsonFirst::order);
    }

    private static void order(Content content) {
        var json = content.getMediaType(JSON);
        if (json != null) {
            var ordered = new LinkedHashMap<String, MediaType>();
            ordered.put(JSON, json);
            content.getMediaTypes().forEach(ordered::putIfAbsent);
            content.setMediaTypes(ordered);
        }
    }
}
