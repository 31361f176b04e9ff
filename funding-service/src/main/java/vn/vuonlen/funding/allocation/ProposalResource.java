package vn.vuonlen.funding.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.funding.FundingRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;

@Path("/v1/allocations")
@Tag(name = "Allocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalResource {

    private final ProposeAllocation proposeAllocation;
    private final Idempotency idempotency;
    private final Caller caller;

    ProposalResource(ProposeAllocation proposeAllocation, Idempotency idempotency, Caller caller) {
        this.proposeAllocation = proposeAllocation;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(FundingRoles.FUNDING_MAKER)
    @Operation(
            operationId = "proposeAllocation",
            summary = "Propose an allocation: its amount is reserved until somebody else decides")
    @APIResponseSchema(
            value = AllocationView.class,
            responseCode = "201",
            responseDescription = "PROPOSED, with its ETag")
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "409", description = "budget-exhausted, with what is available")
    @APIResponse(
            responseCode = "422",
            description = "budget-unknown, area-unknown, area-outside-budget; not eligible, with the rule:"
                    + " not-in-poor-district-group-1, not-in-poor-district-group-2, not-of-programme-135,"
                    + " inside-30a-or-135, not-rural, no-poor-households")
    public Response propose(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid AllocationRequest request) {
        return idempotency.answer(key, "allocation.propose", request, () -> {
            var allocation = proposeAllocation.propose(request, caller);
            return Answer.created(URI.create("/v1/allocations/" + allocation.id()), allocation)
                    .of(allocation.version());
        });
    }
}
