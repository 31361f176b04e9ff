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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;
import vn.vuonlen.kit.strict.MultiLine;

/** One officer proposes, and who approves or rejects is another. */
@Path("/v1/duplicates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
@Tag(name = "Duplicates")
public class DuplicateDecisionResource {

    private static final String IF_MATCH = "The ETag that was read, several of them, or * for any; may be left out";
    private static final String STALE = "stale: If-Match names an older state";

    @Schema(name = "DuplicateUndoing", examples = "{\"reason\":\"Đã gặp cả hai người\"}")
    record Undoing(@NotBlank @Size(max = 1000) @MultiLine String reason) {}

    @Schema(name = "DuplicateRejection", examples = "{\"reason\":\"Chưa đủ căn cứ\"}")
    record Rejection(@NotBlank @Size(max = 1000) @MultiLine String reason) {}

    private final ProposeDuplicateDecision proposeDecision;
    private final DecideDuplicate decideDuplicate;
    private final Idempotency idempotency;
    private final Caller caller;

    DuplicateDecisionResource(
            ProposeDuplicateDecision proposeDecision,
            DecideDuplicate decideDuplicate,
            Idempotency idempotency,
            Caller caller) {
        this.proposeDecision = proposeDecision;
        this.decideDuplicate = decideDuplicate;
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
    @APIResponse(
            responseCode = "422",
            description = "missing-value, field-of-other-act, kept-is-not-of-the-pair, text-garbled")
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

    @POST
    @Path("/approval")
    @Consumes(MediaType.WILDCARD) // No body is expected, whatever Content-Type the client sends.
    @Operation(operationId = "approveDuplicateDecision", summary = "Approve what another proposed: it happens now")
    @APIResponseSchema(
            value = Duplicate.class,
            responseCode = "200",
            responseDescription = "JOINED, KEPT_APART or, undone, OPEN")
    @APIResponse(
            responseCode = "409",
            description = "duplicate-own, duplicate-not-proposed, duplicate-ended, duplicate-join-not-yet")
    @APIResponse(responseCode = "412", description = STALE)
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    public Response approve(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return response(decideDuplicate.approve(id, IfMatch.of(headers), caller));
    }

    @POST
    @Path("/rejection")
    @Operation(operationId = "rejectDuplicateDecision", summary = "Reject what another proposed: nothing changes")
    @APIResponseSchema(
            value = Duplicate.class,
            responseCode = "200",
            responseDescription = "As it was before the proposal")
    @APIResponse(responseCode = "409", description = "duplicate-own, duplicate-not-proposed")
    @APIResponse(responseCode = "412", description = STALE)
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = IF_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    public Response reject(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid Rejection rejection) {
        return response(decideDuplicate.reject(id, IfMatch.of(headers), rejection.reason(), caller));
    }

    private static Answer answer(Duplicate duplicate) {
        return Answer.ok(duplicate).of(duplicate.version());
    }

    private static Response response(Duplicate duplicate) {
        return Response.ok(duplicate).tag(String.valueOf(duplicate.version())).build();
    }
}
