package vn.vuonlen.reporting.query;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a report about an area, as texts: a bad one is then refused by a problem that names it. */
public class AreaParameters extends FileParameters {

    @QueryParam("area")
    @Parameter(
            required = true,
            description =
                    "Code of the area on the day of the boundaries: 31 December of the year unless said otherwise.",
            example = "11")
    String area;

    @QueryParam("year")
    @Parameter(
            required = true,
            description = "Year of the review.",
            example = "2018",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "2015", maximum = "2100"))
    String year;

    @QueryParam("designation")
    @Parameter(
            description = "Only areas with this designation at the end of the year; POOR_DISTRICT is both groups.",
            example = "POOR_DISTRICT")
    String designation;

    @QueryParam("boundaries")
    @Parameter(
            description = "as-reported, or the day on whose map the figures are restated along the lineage of areas.",
            example = "2025-07-01")
    String boundaries;

    @QueryParam("status")
    @Parameter(
            description = "decided if absent; provisional needs a role.",
            example = "decided",
            schema = @Schema(enumeration = {"decided", "provisional"}))
    String status;

    @QueryParam("asKnownOn")
    @Parameter(
            description = KnownDays.DESCRIPTION,
            example = KnownDays.EXAMPLE,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String asKnownOn;

    /** Null for reports that have none. */
    String breakdown() {
        return null;
    }
}
