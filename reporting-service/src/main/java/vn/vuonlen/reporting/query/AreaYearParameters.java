package vn.vuonlen.reporting.query;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a report that stands beside the decided figures of an area's year, on the map of that year. */
public class AreaYearParameters extends FileParameters {

    @QueryParam("area")
    @Parameter(required = true, example = "11", description = "Code of the area on 31 December of the year.")
    String area;

    @QueryParam("year")
    @Parameter(
            required = true,
            example = "2019",
            description =
                    "The year of the figures: of the review, of the budget, at whose end a target is to be reached.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
    String year;

    @QueryParam("breakdown")
    @Parameter(
            example = "district",
            description = "Adds those of each district or commune.",
            schema = @Schema(enumeration = {"district", "commune"}))
    String breakdown;

    @QueryParam("asKnownOn")
    @Parameter(
            description = KnownDays.DESCRIPTION + " Money, targets and published figures are those of today.",
            example = KnownDays.EXAMPLE,
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String asKnownOn;

    /** @param today the last day as on which figures are known */
    public ReportQuery parsed(LocalDate today) {
        return ReportQueryParser.parse(area, year, breakdown, asKnownOn, today);
    }
}
