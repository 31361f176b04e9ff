package vn.vuonlen.household.areachange;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/areas/changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATOR, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Areas")
public class AreaChangeListResource {

    record After(UUID id) {
        static final After START = new After(new UUID(0, 0));
    }

    private final AreaChanges changes;
    private final Cursors cursors;
    private final Caller caller;

    AreaChangeListResource(AreaChanges changes, Cursors cursors, Caller caller) {
        this.changes = changes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listAreaChanges", summary = "Changes of units in the caller's areas, the oldest first")
    public Page<AreaChange> list(
            @Parameter(description = "Only those that are at this step") @QueryParam("status") AreaChangeStatus status,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var after = cursors.read(cursor, After.class, "area-changes", status).orElse(After.START);
        var rows = changes.list(caller.scope(), status, after.id(), limit.andOne());
        return Page.of(rows, limit, last -> cursors.sign(new After(last.id()), "area-changes", status));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAreaChange", summary = "One change, with its acts and what they do")
    public AreaChange get(@PathParam("id") UUID id) {
        return changes.find(id, caller.scope()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
