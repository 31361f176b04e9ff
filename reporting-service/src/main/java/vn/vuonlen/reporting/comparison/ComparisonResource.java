package vn.vuonlen.reporting.comparison;

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
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.ReportingRoles;
import vn.vuonlen.reporting.export.ReportResponses;
import vn.vuonlen.reporting.query.AreaParameters;
import vn.vuonlen.reporting.query.ReportParameters;
import vn.vuonlen.reporting.query.ReportQueryParser;

@Path("/v1/reports")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class ComparisonResource {

    private static final String WITH = "with";
    private static final Message ANOTHER_YEAR =
            new Message("Phải là một năm khác với năm báo cáo.", "It must be another year than that of the report.");

    private final ComparisonReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public ComparisonResource(ComparisonReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Path("/compare")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getCompareReport",
            summary = "The classes of households of an area in two years",
            description =
                    "Public when decided, on the years' own maps or today's. On their own maps an area is compared"
                            + " with itself, and has nothing to be compared with in a year in which it did not exist.")
    @APIResponseSchema(value = CompareReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = "breakdown-unavailable, provisional-not-known-on, or malformed")
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held,"
                    + " day-outside-records, area-not-in-year; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response compare(
            @BeanParam ReportParameters parameters,
            @Parameter(
                            required = true,
                            description = "The year to compare with, earlier or later.",
                            example = "2017",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "2015",
                                            maximum = "2100"))
                    @QueryParam(WITH)
                    String with)
            throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        int other = ReportQueryParser.year(WITH, with);
        if (other == query.year()) {
            throw KitProblem.invalid("?" + WITH, ANOTHER_YEAR);
        }
        return responses.of(parameters, () -> reports.compare(query, other, WITH));
    }

    @GET
    @Path("/series")
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Operation(
            operationId = "getSeriesReport",
            summary = "The classes of households of an area in every year",
            description = "Public when decided, on the years' own maps or today's. The area is the one that bears the"
                    + " code at the end of the year, or on the day of the map. A year without figures has the reason.")
    @APIResponseSchema(value = SeriesReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = "provisional-not-known-on, or malformed")
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held,"
                    + " day-outside-records; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response series(@BeanParam AreaParameters parameters) throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        return responses.of(parameters, () -> reports.series(query));
    }
}
