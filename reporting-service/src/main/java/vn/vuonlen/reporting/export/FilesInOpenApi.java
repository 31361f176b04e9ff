package vn.vuonlen.reporting.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A resource declares the schema of its report once; of the forms in which it is answered, only JSON has it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class FilesInOpenApi implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null && isReport(response.getContent())) {
            set(response.getContent(), ReportResponses.CSV, text());
            set(response.getContent(), ReportResponses.XLSX, text().format("binary"));
            set(response.getContent(), ReportResponses.PDF, text().format("binary"));
        }
        return response;
    }

    /** A report has one schema for all forms; other answers that have a CSV form state it themselves. */
    private static boolean isReport(Content content) {
        return content.hasMediaType(ReportResponses.CSV)
                && content.hasMediaType(MediaType.APPLICATION_JSON)
                && Objects.equals(ref(content, ReportResponses.CSV), ref(content, MediaType.APPLICATION_JSON));
    }

    private static void set(Content content, String type, Schema schema) {
        if (content.hasMediaType(type)) {
            content.getMediaType(type).setSchema(schema);
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static String ref(Content content, String type) {
        return content.getMediaType(type).getSchema().getRef();
    }
}
