package vn.vuonlen.reporting.official;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.openapi.MachinesInOpenApi;
import vn.vuonlen.reporting.ReportingRoles;
import vn.vuonlen.reporting.export.ReportResponses;
import vn.vuonlen.reporting.query.KnownDays;
import vn.vuonlen.reporting.query.ReportQueryParser;

@Path("/v1/reports/official-figures")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV})
@Tag(name = "Reports")
public class OfficialReportResource {

    private final OfficialReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public OfficialReportResource(OfficialReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getOfficialFigureReport",
            summary = "Published figures of an area in a year, each beside the computed one",
            description = "Public for provinces and districts; for communes, and by commune, it needs a role.")
    @APIResponseSchema(value = OfficialReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = "breakdown-unavailable, or malformed")
    @APIResponse(responseCode = "422", description = "unknown-area, day-outside-records")
    public Response report(
            @Parameter(required = true, example = "11", description = "Code of the area on 31 December of the year.")
                    @QueryParam("area")
                    String area,
            @Parameter(
                            required = true,
                            example = "2018",
                            description = "The year that the figures are of.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
                    @QueryParam("year")
                    String year,
            @Parameter(
                            example = "district",
                            description = "Adds the figures of each district or commune.",
                            schema = @Schema(enumeration = {"district", "commune"}))
                    @QueryParam("breakdown")
                    String breakdown,
            @Parameter(
                            description =
                                    KnownDays.DESCRIPTION + " The published figures and the money are those of today.",
                            example = KnownDays.EXAMPLE,
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asKnownOn")
                    String asKnownOn,
            @Parameter(example = "csv", schema = @Schema(enumeration = {"json", "csv"})) @QueryParam("format")
                    String format)
            throws SQLException {
        var query = ReportQueryParser.parse(area, year, breakdown, asKnownOn, LocalDate.now(clock));
        return responses.of(format, reports.report(query));
    }
}
