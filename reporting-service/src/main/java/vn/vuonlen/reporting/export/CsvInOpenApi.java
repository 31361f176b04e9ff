package vn.vuonlen.reporting.export;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A resource declares the schema of its report once; of the forms in which it is answered, CSV is plain text. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CsvInOpenApi implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null && response.getContent().hasMediaType(ReportResponses.CSV)) {
            response.getContent()
                    .getMediaType(ReportResponses.CSV)
                    .setSchema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return response;
    }
}
