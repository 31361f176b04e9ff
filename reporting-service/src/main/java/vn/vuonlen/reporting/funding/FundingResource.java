package vn.vuonlen.reporting.funding;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
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
import vn.vuonlen.reporting.query.ReportQueryParser;

@Path("/v1/reports/funding")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV})
@Tag(name = "Reports")
public class FundingResource {

    private final FundingReports reports;
    private final ReportResponses responses;

    @Inject
    public FundingResource(FundingReports reports, ReportResponses responses) {
        this.reports = reports;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getFundingReport",
            summary = "Money of a fiscal year by programme, capital type and source",
            description = "Public for provinces and districts; for communes it needs a role.")
    @APIResponseSchema(value = FundingReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "422", description = "unknown-area")
    public Response funding(
            @Parameter(required = true, example = "11", description = "Code of the area on 31 December of the year.")
                    @QueryParam("area")
                    String area,
            @Parameter(
                            required = true,
                            example = "2018",
                            description = "Fiscal year.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
                    @QueryParam("year")
                    String year,
            @Parameter(
                            example = "all",
                            description = "poverty if absent; all: also programmes not against poverty.",
                            schema = @Schema(enumeration = {"poverty", "all"}))
                    @QueryParam("programme")
                    String programme,
            @Parameter(example = "csv", schema = @Schema(enumeration = {"json", "csv"})) @QueryParam("format")
                    String format)
            throws SQLException {
        ReportQueryParser.require(area, year);
        boolean allProgrammes = includesAll(programme);
        return responses.of(
                format,
                () -> reports.report(ReportQueryParser.area(area), ReportQueryParser.year(year), allProgrammes));
    }

    private static boolean includesAll(String programme) {
        return switch (programme) {
            case null -> false;
            case "poverty" -> false;
            case "all" -> true;
            default -> throw ReportQueryParser.notOneOf("programme", "poverty", "all");
        };
    }
}
