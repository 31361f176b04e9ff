package vn.vuonlen.reporting.target;

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
import vn.vuonlen.reporting.query.AreaYearParameters;

/** The targets among the reports, as {@link TargetResource} answers them where they are set. */
@Path("/v1/reports/targets")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class TargetReportResource {

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
    @APIResponse(responseCode = "400", description = TargetResource.REFUSALS_OF_QUERIES)
    @APIResponse(responseCode = "404", description = "target-missing")
    @APIResponse(responseCode = "422", description = "unknown-area, day-outside-records; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response report(@BeanParam AreaYearParameters parameters) throws SQLException {
        var query = parameters.parsed(LocalDate.now(clock));
        return responses.of(parameters, () -> reports.required(query));
    }
}
