package vn.vuonlen.funding.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;
import vn.vuonlen.kit.paging.Page;

@Path("/v1/programmes")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

    private final Programmes programmes;
    private final AddProgramme addProgramme;
    private final Idempotency idempotency;

    ProgrammeResource(Programmes programmes, AddProgramme addProgramme, Idempotency idempotency) {
        this.programmes = programmes;
        this.addProgramme = addProgramme;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({FundingRoles.READERS, Roles.OPERATOR})
    @Operation(
            operationId = "listProgrammes",
            summary = "All programmes with their projects and rules; there are few, so there is one page")
    public Page<ProgrammeView> list() {
        return new Page<>(
                programmes.inOrderOfCode().stream().map(Programme::view).toList(), null);
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "addProgramme", summary = "Add a programme")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "programme-code-taken")
    @APIResponse(responseCode = "422", description = "rule-unknown, project-code-repeated, text-garbled, not-a-name")
    public Response add(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ProgrammeRequest request) {
        return idempotency.answer(
                key,
                "programme.add",
                request.inOrder(),
                request,
                () -> Answer.created(URI.create("/v1/programmes"), addProgramme.add(request)));
    }
}
