package vn.vuonlen.reporting.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a report about areas, as texts: a bad one is then refused by a problem that names it. */
public class ReportParameters {

    @QueryParam("area")
    @Parameter(
            required = true,
            description =
                    "Code of the area on the day of the boundaries: 31 December of the year unless said otherwise.",
            example = "11")
    String area;

    @QueryParam("year")
    @Parameter(required = true, description = "Year of the review.", example = "2018")
    String year;

    @QueryParam("designation")
    @Parameter(
            description = "Only areas with this designation at the end of the year; POOR_DISTRICT is both groups.",
            example = "POOR_DISTRICT")
    String designation;

    @QueryParam("breakdown")
    @Parameter(description = "Adds a row for each district or commune: district | commune.", example = "district")
    String breakdown;

    @QueryParam("boundaries")
    @Parameter(
            description = "as-reported, or the day on whose map the figures are restated along the lineage of areas.",
            example = "2025-07-01")
    String boundaries;

    @QueryParam("status")
    @Parameter(description = "decided (default) or provisional; the latter needs a role.", example = "decided")
    String status;

    @QueryParam("format")
    @Parameter(description = "json or csv; otherwise the Accept header decides.", example = "csv")
    String format;

    public String format() {
        return format;
    }
}
