package vn.vuonlen.funding.allocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.vuonlen.funding.After;
import vn.vuonlen.funding.FundingRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/allocations")
@Tag(name = "Allocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FundingRoles.READERS)
public class AllocationResource {

    private final Allocations allocations;
    private final Cursors cursors;
    private final Caller caller;

    AllocationResource(Allocations allocations, Cursors cursors, Caller caller) {
        this.allocations = allocations;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAllocation", summary = "An allocation; its ETag is what If-Match of a decision names")
    @APIResponse(responseCode = "200", description = "The allocation")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<AllocationView> one(@PathParam("id") UUID id) {
        var view = allocations.visible(id, caller.scope().array()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new EntityTag(Long.toString(view.version())))
                .build();
    }

    @GET
    @Operation(operationId = "listAllocations", summary = "Allocations to the caller's areas, oldest first")
    public Page<AllocationView> list(
            @QueryParam("budget") @Parameter(description = "Of this budget line") UUID budget,
            @QueryParam("year") @Parameter(description = "Fiscal year") Integer year,
            @QueryParam("status") AllocationStatus status,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var query = new AllocationQuery(budget, year, status);
        var after = cursors.read(cursor, After.class, "allocations", query).orElse(After.START);
        var rows = allocations.visible(query, caller.scope().array(), after.id(), limit.andOne());
        return Page.of(rows, limit, last -> cursors.sign(new After(last.id()), "allocations", query));
    }
}
