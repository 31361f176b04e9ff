package vn.vuonlen.reporting.funding;

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
import vn.vuonlen.reporting.query.FileParameters;
import vn.vuonlen.reporting.query.ReportQueryParser;

@Path("/v1/reports/funding")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class FundingResource {

    private final FundingReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public FundingResource(FundingReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getFundingReport",
            summary = "Money of a fiscal year by programme, project, capital type, source, month and area",
            description = "Public for provinces and districts; for communes, and by commune, it needs a role."
                    + " Budgets and allocations have no month: by month there is what was disbursed.")
    @APIResponseSchema(value = FundingReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = "breakdown-unavailable, or malformed")
    @APIResponse(responseCode = "404", description = "money-missing")
    @APIResponse(responseCode = "422", description = "unknown-area; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
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
            @Parameter(
                            example = "district",
                            description = "Adds the money of each district or commune.",
                            schema = @Schema(enumeration = {"district", "commune"}))
                    @QueryParam("breakdown")
                    String breakdown,
            @BeanParam FileParameters file)
            throws SQLException {
        var query = ReportQueryParser.parse(area, year, breakdown, null, LocalDate.now(clock));
        boolean allProgrammes = includesAll(programme);
        return responses.of(file, () -> reports.report(query, allProgrammes));
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
