package vn.vuonlen.reporting.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A resource declares the schema of its report once; of the forms in which it is answered, CSV is plain text. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CsvInOpenApi implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null && isReport(response.getContent())) {
            response.getContent()
                    .getMediaType(ReportResponses.CSV)
                    .setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return response;
    }

    /** A report has one schema for both forms; other answers that have a CSV form state it themselves. */
    private static boolean isReport(Content content) {
        return content.hasMediaType(ReportResponses.CSV)
                && content.hasMediaType(MediaType.APPLICATION_JSON)
                && Objects.equals(ref(content, ReportResponses.CSV), ref(content, MediaType.APPLICATION_JSON));
    }

    private static String ref(Content content, String type) {
        return content.getMediaType(type).getSchema().getRef();
    }
}
