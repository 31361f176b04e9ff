package vn.vuonlen.reporting.target;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.openapi.MachinesInOpenApi;
import vn.vuonlen.reporting.ReportingRoles;
import vn.vuonlen.reporting.export.ReportResponses;

@Path("/v1/targets")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetResource {

    private final TargetReports reports;
    private final SetTarget setTarget;
    private final ReportResponses responses;
    private final Clock clock;

    @Inject
    public TargetResource(TargetReports reports, SetTarget setTarget, ReportResponses responses, Clock clock) {
        this.reports = reports;
        this.setTarget = setTarget;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @SecurityRequirement(name = MachinesInOpenApi.MACHINES, scopes = ReportingRoles.SCOPE_OF_REPORTS)
    @Produces({MediaType.APPLICATION_JSON, ReportResponses.CSV})
    @Operation(
            operationId = "targets",
            summary = "Targets of an area for a year, against what was reached",
            description = "Public for provinces and districts; for communes, and by commune, it needs a role."
                    + " The same as getTargetReport.")
    @APIResponse(responseCode = "400", description = TargetReportResource.REFUSALS)
    @APIResponseSchema(value = TargetReport.class, responseDescription = "The targets", responseCode = "200")
    @APIResponse(responseCode = "422", description = "unknown-area, day-outside-records")
    public Response targets(@BeanParam TargetReportResource.Query query) throws SQLException {
        return responses.of(query.format, reports.report(query.parsed(LocalDate.now(clock))));
    }

    @POST
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setTarget",
            summary = "Set a target",
            description = "The same target again changes nothing (200); another one for it is refused (409)."
                    + " Once the year is over or its results are decided, the decision that set it must be named.")
    @APIResponseSchema(value = TargetRequest.class, responseDescription = "New", responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same was set already",
            content = @Content(schema = @Schema(implementation = TargetRequest.class)))
    @APIResponse(responseCode = "400", description = "malformed")
    @APIResponse(responseCode = "409", description = "target-exists")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, target-too-late, designation-not-held, decision-in-future")
    public Response set(@NotNull @Valid TargetRequest request) throws SQLException {
        return response(request, setTarget.set(request));
    }

    @PUT
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeTarget",
            summary = "Set a target, or change the one that is set",
            description = "What it was before is kept, with who set it and when. Answers carry its ETag.")
    @APIResponseSchema(value = TargetRequest.class, responseDescription = "New", responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TargetRequest.class)))
    @APIResponse(responseCode = "400", description = "malformed")
    @APIResponse(
            responseCode = "422",
            description = "unknown-area, unknown-code, target-too-late, designation-not-held, decision-in-future")
    @APIResponse(responseCode = "412", description = "stale: If-Match names an older state, or there is none")
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = "The ETag that was read, several of them, or * for any; may be left out",
            schema = @Schema(implementation = String.class))
    public Response change(@Context HttpHeaders headers, @NotNull @Valid TargetRequest request) throws SQLException {
        return response(request, setTarget.change(request, IfMatch.of(headers)));
    }

    private static Response response(TargetRequest request, SetTarget.StoredTarget stored) {
        var response = stored.isNew()
                ? Response.created(URI.create("/v1/targets?area=%s&year=%d".formatted(request.area(), request.year())))
                : Response.ok();
        return response.entity(request.withValue(stored.target().value()))
                .header(HttpHeaders.ETAG, stored.target().etag())
                .build();
    }
}
