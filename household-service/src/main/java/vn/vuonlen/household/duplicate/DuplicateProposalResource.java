package vn.vuonlen.household.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;

/** What one officer says of a pair; nothing changes before another has approved it. */
@Path("/v1/duplicates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
@Tag(name = "Duplicates")
public class DuplicateProposalResource {

    @Schema(name = "DuplicateUndoing", examples = "{\"reason\":\"Đã gặp cả hai người\"}")
    record Undoing(@NotBlank @Size(max = 500) String reason) {}

    private final ProposeDuplicateDecision proposeDecision;
    private final Idempotency idempotency;
    private final Caller caller;

    DuplicateProposalResource(ProposeDuplicateDecision proposeDecision, Idempotency idempotency, Caller caller) {
        this.proposeDecision = proposeDecision;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/decision")
    @Operation(operationId = "proposeDuplicateDecision", summary = "Propose that two are one person, or are not")
    @APIResponseSchema(
            value = Duplicate.class,
            responseCode = "200",
            responseDescription = "PROPOSED: nothing has changed yet")
    @APIResponse(responseCode = "409", description = "duplicate-proposed, duplicate-decided, duplicate-ended")
    @APIResponse(responseCode = "422", description = "missing-value, field-of-other-act, kept-is-not-of-the-pair")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid DuplicateDecisionForm form) {
        return idempotency.answer(
                key, "duplicate.decide", List.of(id, form), () -> answer(proposeDecision.decide(id, form, caller)));
    }

    @POST
    @Path("/undoing")
    @Operation(operationId = "proposeDuplicateUndoing", summary = "Propose to undo what was decided")
    @APIResponseSchema(
            value = Duplicate.class,
            responseCode = "200",
            responseDescription = "PROPOSED: what was decided still holds")
    @APIResponse(responseCode = "409", description = "duplicate-proposed, duplicate-not-decided")
    public Response undo(
            @PathParam("id") UUID id, @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Undoing undoing) {
        return idempotency.answer(
                key,
                "duplicate.undo",
                List.of(id, undoing),
                () -> answer(proposeDecision.undo(id, undoing.reason(), caller)));
    }

    private static Answer answer(Duplicate duplicate) {
        return Answer.ok(duplicate).of(duplicate.version());
    }
}
