package vn.vuonlen.funding.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.funding.FundingRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;

@Path("/v1/allocations/{id}")
@Tag(name = "Allocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FundingRoles.FUNDING_CHECKER)
@APIResponse(responseCode = "403", description = "maker-is-checker")
@APIResponse(responseCode = "404", description = "not-found")
@APIResponse(responseCode = "409", description = "allocation-decided: allocationStatus says how")
@APIResponse(responseCode = "412", description = "stale: If-Match names an older state")
public class DecisionResource {

    private static final String IF_MATCH = "The ETag that was read, several of them, or * for any; may be left out";

    private final DecideAllocation decideAllocation;
    private final Idempotency idempotency;
    private final Caller caller;

    DecisionResource(DecideAllocation decideAllocation, Idempotency idempotency, Caller caller) {
        this.decideAllocation = decideAllocation;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.WILDCARD) // There is no body; its declared type does not matter.
    @Operation(
            operationId = "approveAllocation",
            summary = "Approve what another proposed: from now on it may be disbursed, and reports count it")
    @APIResponseSchema(value = AllocationView.class, responseCode = "200", responseDescription = "APPROVED")
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    public Response approve(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Context HttpHeaders headers) {
        var ifMatch = IfMatch.of(headers);
        return idempotency.answer(
                key, "allocation.approve", id, () -> answer(decideAllocation.approve(id, ifMatch, caller)));
    }

    @POST
    @Path("/rejection")
    @Operation(
            operationId = "rejectAllocation",
            summary = "Reject what another proposed: its amount is available again")
    @APIResponseSchema(value = AllocationView.class, responseCode = "200", responseDescription = "REJECTED")
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            @NotNull @Valid RejectionRequest request) {
        var ifMatch = IfMatch.of(headers);
        return idempotency.answer(
                key,
                "allocation.reject",
                List.of(id, request),
                () -> answer(decideAllocation.reject(id, ifMatch, request.reason(), caller)));
    }

    private static Answer answer(AllocationView decided) {
        return Answer.ok(decided).of(decided.version());
    }
}
