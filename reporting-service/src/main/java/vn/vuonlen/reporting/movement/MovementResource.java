package vn.vuonlen.reporting.movement;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.reporting.ReportingRoles;
import vn.vuonlen.reporting.export.ReportResponses;
import vn.vuonlen.reporting.query.ReportParameters;
import vn.vuonlen.reporting.query.ReportQueryParser;

@Path("/v1/reports")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class MovementResource {

    private final MovementReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public MovementResource(MovementReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Path("/movement")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        ReportingRoles.REPORTS_READ
    })
    @Operation(
            operationId = "getMovementReport",
            summary = "How last year's poor households became this year's",
            description = "For officials of the area. Counted by commune and summed upward, so that a move between two"
                    + " communes counts in the province as one in and one out.")
    @APIResponseSchema(value = MovementReport.class, responseDescription = "The table", responseCode = "200")
    @APIResponse(responseCode = "400", description = "breakdown-unavailable, provisional-not-known-on, or malformed")
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held,"
                    + " day-outside-records; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response movement(@BeanParam ReportParameters parameters) throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        return responses.of(parameters, () -> reports.poor(query));
    }

    @GET
    @Path("/near-poor-movement")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        ReportingRoles.REPORTS_READ
    })
    @Operation(
            operationId = "getNearPoorMovementReport",
            summary = "How last year's near-poor households became this year's",
            description = "For officials of the area. As the movement of the poor, with those who became poor and those"
                    + " who were.")
    @APIResponseSchema(value = NearPoorMovementReport.class, responseDescription = "The table", responseCode = "200")
    @APIResponse(responseCode = "400", description = "breakdown-unavailable, provisional-not-known-on, or malformed")
    @APIResponse(responseCode = "404", description = "review-missing")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, boundaries-not-comparable, designation-not-held,"
                    + " day-outside-records; document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response nearPoorMovement(@BeanParam ReportParameters parameters) throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        return responses.of(parameters, () -> reports.nearPoor(query));
    }
}
