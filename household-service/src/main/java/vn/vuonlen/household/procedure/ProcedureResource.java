package vn.vuonlen.household.procedure;

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

@Path("/v1/procedures")
@RolesAllowed({Roles.PERSON, Roles.REFERENCE_READ})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class ProcedureResource {

    private final Procedures procedures;

    ProcedureResource(Procedures procedures) {
        this.procedures = procedures;
    }

    @GET
    @Operation(operationId = "listProcedures", summary = "Every procedure of reviews, as in its document")
    public Page<Procedure> list() {
        return new Page<>(List.copyOf(procedures.all()), null);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(operationId = "getProcedure", summary = "One version of a procedure")
    public Procedure get(@PathParam("id") String id, @PathParam("version") int version) {
        return procedures.find(id, version).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
