package vn.vuonlen.reporting.distribution;

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

/** What only officials of the area may see. */
@Path("/v1/reports")
@Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV, ReportResponses.XLSX, ReportResponses.PDF})
@Tag(name = "Reports")
public class RestrictedDistributionResource {

    private static final String DESCRIPTION = "For officials of the area. What is not known is unknown, never none.";

    private final DistributionReports reports;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public RestrictedDistributionResource(DistributionReports reports, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Path("ethnic-groups")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        ReportingRoles.REPORTS_READ
    })
    @Operation(
            operationId = "getEthnicGroupsReport",
            summary = "Poor and near-poor households by ethnic group of the head",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response ethnicGroups(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.ETHNIC_GROUP, parameters);
    }

    @GET
    @Path("commitments")
    @RolesAllowed({
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        ReportingRoles.REPORTS_READ
    })
    @Operation(
            operationId = "getCommitmentsReport",
            summary = "What came of the commitments to escape poverty in the year",
            description = DESCRIPTION)
    @APIResponseSchema(value = DistributionReport.class, responseDescription = "The report", responseCode = "200")
    @APIResponse(responseCode = "400", description = DistributionRefusals.BAD_REQUEST)
    @APIResponse(responseCode = "404", description = DistributionRefusals.NOT_FOUND)
    @APIResponse(responseCode = "422", description = DistributionRefusals.UNPROCESSABLE)
    @APIResponse(responseCode = "503", description = ReportResponses.BUSY)
    public Response commitments(@BeanParam ReportParameters parameters) throws SQLException {
        return answer(Characteristic.COMMITMENT, parameters);
    }

    private Response answer(Characteristic of, ReportParameters parameters) throws SQLException {
        var query = ReportQueryParser.parse(parameters, LocalDate.now(clock));
        return responses.of(parameters, () -> reports.report(of, query));
    }
}
