package vn.vuonlen.reporting.classes;

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
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportQueryParser;

@Path("/v1/reports")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class ClassResource {

    private static final String PUBLIC = "Public when decided, on the year's own map or today's. ";
    private static final String BAD = "breakdown-unavailable, provisional-not-known-on, or malformed";
    private static final String UNPROCESSABLE =
            "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held, day-outside-records; document-too-large, of a PDF";

    private final ClassReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public ClassResource(ClassReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Path("/summary")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getSummaryReport",
            summary = "The classes of households of an area in a year",
            description = PUBLIC + "Poor, near-poor and average households with their rates; those of ethnic"
                    + " minorities as in the poverty report.")
    @APIResponseSchema(value = SummaryReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = BAD)
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(responseCode = "422", description = UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response summary(@BeanParam ReportParameters parameters) throws SQLException {
        var query = query(parameters);
        return responses.of(parameters, () -> reports.summary(query));
    }

    @GET
    @Path("/average-income")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getAverageIncomeReport",
            summary = "Households of average living standard of an area in a year",
            description = PUBLIC + "Null for years whose results do not have the class.")
    @APIResponseSchema(value = AverageIncomeReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = BAD)
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(responseCode = "422", description = UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response averageIncome(@BeanParam ReportParameters parameters) throws SQLException {
        var query = query(parameters);
        return responses.of(parameters, () -> reports.averageIncome(query));
    }

    @GET
    @Path("/multidimensional")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getMultidimensionalReport",
            summary = "Multidimensionally poor households of an area in a year",
            description = PUBLIC
                    + "Poor and near-poor households together, for years under a standard from Decree 07/2021 on.")
    @APIResponseSchema(value = MultidimensionalReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = BAD)
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(responseCode = "422", description = UNPROCESSABLE + ", not-multidimensional")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response multidimensional(@BeanParam ReportParameters parameters) throws SQLException {
        var query = query(parameters);
        return responses.of(parameters, () -> reports.multidimensional(query));
    }

    private ReportQuery query(ReportParameters parameters) {
        return ReportQueryParser.parse(parameters, LocalDate.now(clock));
    }
}
