package vn.vuonlen.household.restatement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.restatement.Restatement.RestatedHousehold;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;

@Path("/v1/reviews/{id}/restatements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class RestatementResource {

    private static final String PREVIEW = "preview";
    private static final String COMMIT = "commit";

    /** What a restatement would do. */
    @Schema(name = "RestatementEffects")
    record Effects(List<RestatedHousehold> effects) {}

    /** What a key is of: the form and the review in the path. */
    record Request(UUID review, RestatementForm form) {}

    private final ProposeRestatement proposeRestatement;
    private final Idempotency idempotency;
    private final Caller caller;

    RestatementResource(ProposeRestatement proposeRestatement, Idempotency idempotency, Caller caller) {
        this.proposeRestatement = proposeRestatement;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.PROVINCE_OFFICER)
    @Operation(
            operationId = "proposeRestatement",
            summary = "Propose to put a decided review right; another person approves it by a decision of its own",
            description =
                    "It is tried at once and taken back, so that what is wrong with it is told now. Items are done in the"
                            + " order registrations, changes, withdrawn, surveys; surveys of households that change are looked"
                            + " up again. A household that had ended and was surveyed is dissolved and withdrawn. Later reviews whose movements compare with it follow by the same decision.")
    @APIResponse(
            responseCode = "200",
            description = "mode=preview: what it would do; nothing is stored, and no Idempotency-Key is needed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Effects.class)))
    @APIResponse(
            responseCode = "201",
            description = "PROPOSED: nothing has changed yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Restatement.class)))
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found; unknown-household, unknown-change")
    @APIResponse(
            responseCode = "409",
            description =
                    "review-not-decided, restatement-proposed, no-result-to-withdraw; later-year-not-reviewed, with the"
                            + " households; and what registrations, changes and surveys are refused for: among others"
                            + " submission-conflict, already-surveyed, not-on-list, surveyed-since, changed-since")
    @APIResponse(responseCode = "412", description = "stale: a survey has another version")
    @APIResponse(
            responseCode = "422",
            description =
                    "nothing-restated, restatement-too-large, restated-outside-year, restated-twice, missing-value; and what"
                            + " registrations, changes and surveys are refused for")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: surveys or households are being imported; or PostgreSQL is away")
    public Response propose(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "preview only says what it would do",
                            schema =
                                    @Schema(
                                            enumeration = {PREVIEW, COMMIT},
                                            defaultValue = COMMIT))
                    @QueryParam("mode")
                    @DefaultValue(COMMIT)
                    String mode,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid RestatementForm form) {
        return switch (mode) {
            case PREVIEW ->
                Response.ok(new Effects(proposeRestatement.preview(id, form, caller)))
                        .build();
            case COMMIT ->
                idempotency.answer(key, "review.restatement", new Request(id, form), () -> {
                    var restatement = proposeRestatement.propose(id, form, caller);
                    var location = "/v1/reviews/" + id + "/restatements/" + restatement.number();
                    return Answer.created(URI.create(location), restatement);
                });
            default -> throw KitProblem.invalid("?mode", Expected.oneOf(List.of(PREVIEW, COMMIT)));
        };
    }
}
