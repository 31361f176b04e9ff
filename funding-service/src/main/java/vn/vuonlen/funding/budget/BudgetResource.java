package vn.vuonlen.funding.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.funding.After;
import vn.vuonlen.funding.FundingRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/budgets")
@Tag(name = "Budget lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FundingRoles.READERS)
public class BudgetResource {

    private final BudgetLines lines;
    private final Cursors cursors;
    private final Caller caller;

    BudgetResource(BudgetLines lines, Cursors cursors, Caller caller) {
        this.lines = lines;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBudgetLine", summary = "A line and its balances")
    @APIResponse(responseCode = "200", description = "The line")
    @APIResponse(responseCode = "404", description = "not-found")
    public BudgetView one(@PathParam("id") UUID id) {
        return lines.visible(id, caller.scope().array()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @GET
    @Operation(
            operationId = "listBudgetLines",
            summary = "The lines that pay for the caller's areas, with their balances")
    public Page<BudgetView> list(
            @QueryParam("year") @Parameter(description = "Fiscal year") Integer year,
            @QueryParam("programme") @Parameter(description = "Code of a programme", example = "P135") String programme,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var query = new BudgetQuery(year, programme);
        var after = cursors.read(cursor, After.class, "budgets", query).orElse(After.START);
        var rows = lines.visible(query, caller.scope().array(), after.id(), limit.andOne());
        return Page.of(rows, limit, last -> cursors.sign(new After(last.id()), "budgets", query));
    }
}
