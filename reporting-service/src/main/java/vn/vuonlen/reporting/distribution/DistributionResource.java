package vn.vuonlen.reporting.distribution;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.openapi.MachinesInOpenApi;
import vn.vuonlen.reporting.ReportingRoles;
import vn.vuonlen.reporting.export.ReportResponses;
import vn.vuonlen.reporting.query.ReportParameters;
import vn.vuonlen.reporting.query.ReportQueryParser;

/** What is public of districts and provinces; officials see everything of their areas. */
@Path("/v1/reports")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class DistributionResource {

    private static final String DESCRIPTION =
            "Public when decided, of provinces and districts, on the year's own map or today's,"
                    + " without small cells; officials see everything of their areas. What was not asked is unknown, never none.";

    private final DistributionReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public DistributionResource(DistributionReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Path("causes")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getCausesReport",
            summary = "Causes of poverty that poor and near-poor households named",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response causes(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.CAUSE, parameters);
    }

    @GET
    @Path("aspirations")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getAspirationsReport",
            summary = "What poor and near-poor households wish for",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response aspirations(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.ASPIRATION, parameters);
    }

    @GET
    @Path("deprivations")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getDeprivationsReport",
            summary = "In which indicators poor and near-poor households are deprived",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response deprivations(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.DEPRIVATION, parameters);
    }

    @GET
    @Path("target-groups")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getTargetGroupsReport",
            summary = "Poor and near-poor households in which nobody can work",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response targetGroups(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.CAPACITY_TO_WORK, parameters);
    }

    @GET
    @Path("routes")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getRoutesReport",
            summary = "Whether households are poor by income, by deprivation or by both",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response routes(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.ROUTE, parameters);
    }

    private Response answer(Characteristic of, ReportParameters parameters) throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        return responses.of(parameters, () -> reports.report(of, query));
    }
}
