package vn.vuonlen.reporting.poverty;

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

@Path("/v1/reports/poverty")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class PovertyResource {

    private final PovertyReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public PovertyResource(PovertyReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getPovertyReport",
            summary = "Poor and near-poor households of an area in a year",
            description = "Public when decided, on the year's own map or today's. Ethnicity and route are public of"
                    + " provinces and districts, without small cells; officials see everything of their areas.")
    @APIResponseSchema(value = PovertyReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = "breakdown-unavailable, provisional-not-known-on, or malformed")
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held,"
                    + " day-outside-records; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response poverty(@BeanParam ReportParameters parameters) throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        return responses.of(parameters, () -> reports.report(query));
    }
}
