package vn.vuonlen.reporting.target;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** The targets among the reports, as {@link TargetResource} answers them where they are set. */
@Path("/v1/reports/targets")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV})
@Tag(name = "Reports")
public class TargetReportResource {

    static final String REFUSALS = "breakdown-unavailable, or malformed";

    /** The parameters of the targets of an area, as texts. */
    public static class Query {

        @QueryParam("area")
        @Parameter(required = true, example = "11", description = "Code of the area on 31 December of the year.")
        String area;

        @QueryParam("year")
        @Parameter(
                required = true,
                example = "2019",
                description = "The year at whose end it is to be reached.",
                schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
        String year;

        @QueryParam("breakdown")
        @Parameter(
                example = "district",
                description = "Adds the targets of each district or commune.",
                schema = @Schema(enumeration = {"district", "commune"}))
        String breakdown;

        @QueryParam("asKnownOn")
        @Parameter(
                description = KnownDays.DESCRIPTION + " The targets are those of today.",
                example = KnownDays.EXAMPLE,
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        String asKnownOn;

        @QueryParam("format")
        @Parameter(example = "csv", schema = @Schema(enumeration = {"json", "csv"}))
        String format;

        ReportQuery parsed(LocalDate today) {
            return ReportQueryParser.parse(area, year, breakdown, asKnownOn, today);
        }
    }

    private final TargetReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public TargetReportResource(TargetReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getTargetReport",
            summary = "Targets of an area for a year, what was reached, and the path still to go",
            description = "Public for provinces and districts; for communes, and by commune, it needs a role.")
    @APIResponseSchema(value = TargetReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = REFUSALS)
    @APIResponse(responseCode = "422", description = "unknown-area, day-outside-records")
    public Response report(@BeanParam Query query) throws SQLException {
        return responses.of(query.format, reports.report(query.parsed(LocalDate.now(clock))));
    }
}
