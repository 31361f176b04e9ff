package vn.vuonlen.reporting.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.rebuild.Rebuild;
import vn.vuonlen.kit.rebuild.Rebuilds;
import vn.vuonlen.reporting.ReportingProblem;

/** Operators have the projections built again from the events; what is served meanwhile stays. */
@Path("/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rebuilds")
public class RebuildResource {

    private static final String LIST = "rebuilds";

    private final Rebuilds rebuilds;
    private final Caller caller;
    private final Cursors cursors;

    RebuildResource(Rebuilds rebuilds, Caller caller, Cursors cursors) {
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listRebuilds", summary = "The rebuilds, the newest first")
    @APIResponse(responseCode = "200", description = "The rebuilds")
    @APIResponse(responseCode = "400", description = "invalid-value, cursor-invalid")
    public Page<Rebuild> list(
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit, @QueryParam("cursor") String cursor)
            throws SQLException {
        var before = cursors.read(cursor, UUID.class, LIST).orElse(Rebuilds.START);
        return Page.of(rebuilds.before(before, limit.andOne()), limit, last -> cursors.sign(last.id(), LIST));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "startRebuild",
            summary = "Build the figures again from all events",
            description =
                    "They are served as they are until the new ones have read what those contain; then the new ones"
                            + " take their place in one moment.")
    @APIResponseSchema(value = Rebuild.class, responseCode = "201", responseDescription = "It has begun")
    @APIResponse(responseCode = "409", description = "rebuild-running")
    public Response start() throws SQLException {
        var started = rebuilds.start(caller.subject()).orElseThrow(() -> Problem.of(ReportingProblem.REBUILD_RUNNING));
        return Response.created(URI.create("/v1/rebuilds/" + started.id()))
                .entity(started)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is, or how it ended")
    @APIResponse(responseCode = "200", description = "The rebuild")
    @APIResponse(responseCode = "404", description = "not-found")
    public Rebuild rebuild(UUID id) throws SQLException {
        return rebuilds.find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.WILDCARD) // There is no body; its declared type does not matter.
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "cancelRebuild",
            summary = "Give up a rebuild",
            description =
                    "What is served stays as it is, and one that started by itself does not start again by itself.")
    @APIResponse(responseCode = "200", description = "The rebuild, cancelled")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "rebuild-ended")
    public Rebuild cancel(UUID id) throws SQLException {
        rebuild(id);
        if (!rebuilds.cancel(id)) {
            throw Problem.of(ReportingProblem.REBUILD_ENDED);
        }
        return rebuild(id);
    }
}
