package vn.vuonlen.reporting.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a report about an area and, if it is asked for, each area in it. */
public class ReportParameters extends AreaParameters {

    @QueryParam("breakdown")
    @Parameter(
            description = "Adds a row for each district or commune.",
            example = "district",
            schema = @Schema(enumeration = {"district", "commune"}))
    String breakdown;

    @Override
    String breakdown() {
        return breakdown;
    }
}
