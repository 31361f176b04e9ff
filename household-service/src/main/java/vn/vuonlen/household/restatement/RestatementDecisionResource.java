package vn.vuonlen.household.restatement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.review.Decision;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.strict.MultiLine;

@Path("/v1/reviews/{id}/restatements/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROVINCE_OFFICER)
@Tag(name = "Reviews")
public class RestatementDecisionResource {

    @Schema(name = "RestatementRejection", examples = "{\"reason\":\"Chưa có biên bản xác minh của xã\"}")
    record Rejection(@NotBlank @Size(max = 1000) @MultiLine String reason) {}

    private final DecideRestatement decideRestatement;
    private final Caller caller;

    RestatementDecisionResource(DecideRestatement decideRestatement, Caller caller) {
        this.decideRestatement = decideRestatement;
        this.caller = caller;
    }

    @POST
    @Path("/approval")
    @Operation(
            operationId = "approveRestatement",
            summary = "Carry out what another proposed, by the number and date of its own decision",
            description =
                    "In force from the date of the decision: figures as known on an earlier day stay what they were.")
    @APIResponseSchema(value = Restatement.class, responseCode = "200", responseDescription = "APPROVED")
    @APIResponse(
            responseCode = "409",
            description =
                    "restatement-own, restatement-decided; restatement-effects-changed, with the new effects in `effects`:"
                            + " it would do something else than was seen, and is approved if it is approved again; or"
                            + " what has changed since the proposal")
    @APIResponse(responseCode = "412", description = "stale: a survey was changed since the proposal")
    @APIResponse(
            responseCode = "422",
            description =
                    "number-unreadable, decided-before-year, restated-before-decision, decision-in-future; or what"
                            + " has changed since the proposal")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: surveys or households are being imported; or PostgreSQL is away")
    public Restatement approve(
            @PathParam("id") UUID id, @PathParam("number") int number, @NotNull @Valid Decision decision) {
        return decideRestatement.approve(id, number, decision, caller);
    }

    @POST
    @Path("/rejection")
    @Operation(operationId = "rejectRestatement", summary = "Reject what another proposed: nothing changes")
    @APIResponseSchema(value = Restatement.class, responseCode = "200", responseDescription = "REJECTED")
    @APIResponse(responseCode = "409", description = "restatement-own, restatement-decided")
    public Restatement reject(
            @PathParam("id") UUID id, @PathParam("number") int number, @NotNull @Valid Rejection rejection) {
        return decideRestatement.reject(id, number, rejection.reason(), caller);
    }
}
