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
import vn.vuonlen.funding.ledger.Entries;
import vn.vuonlen.funding.ledger.EntryView;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/budgets/{id}/entries")
@Tag(name = "Ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntryResource {

    private final BudgetLines lines;
    private final Entries entries;
    private final Cursors cursors;
    private final Caller caller;

    EntryResource(BudgetLines lines, Entries entries, Cursors cursors, Caller caller) {
        this.lines = lines;
        this.entries = entries;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Every act that moved money of a line, oldest first, for auditors of its area")
    @APIResponse(responseCode = "200", description = "The entries")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EntryView> list(
            @PathParam("id") @Parameter(description = "The budget line") UUID id,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var line = lines.findByIdOptional(id);
        if (line.isEmpty() || !caller.scope().covers(line.get().areaId())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        var after = cursors.read(cursor, After.class, "entries", id).orElse(After.START);
        return Page.of(
                entries.of(id, after.id(), limit.andOne()),
                limit,
                last -> cursors.sign(new After(last.id()), "entries", id));
    }
}
