package vn.vuonlen.household.standard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/standards")
@RolesAllowed({Roles.PERSON, Roles.REFERENCE_READ})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standards")
public class StandardResource {

    private final Standards standards;

    StandardResource(Standards standards) {
        this.standards = standards;
    }

    @GET
    @Operation(operationId = "listStandards", summary = "Every poverty standard, as in its document")
    public Page<Standard> list() {
        return new Page<>(List.copyOf(standards.all()), null);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(operationId = "getStandard", summary = "One version of a standard")
    public Standard get(@PathParam("id") String id, @PathParam("version") int version) {
        return standards.find(id, version).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
