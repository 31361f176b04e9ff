package vn.vuonlen.household.areachange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;

@Path("/v1/areas/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
public class AreaChangeResource {

    private static final String PREVIEW = "preview";
    private static final String COMMIT = "commit";

    private final ProposeAreaChange proposeAreaChange;
    private final Idempotency idempotency;
    private final Caller caller;

    AreaChangeResource(ProposeAreaChange proposeAreaChange, Idempotency idempotency, Caller caller) {
        this.proposeAreaChange = proposeAreaChange;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "proposeAreaChange",
            summary = "Propose what a resolution does to administrative units; another person approves it")
    @APIResponse(
            responseCode = "200",
            description = "mode=preview: what it would do; nothing is stored, and no Idempotency-Key is needed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AreaChangeEffects.class)))
    @APIResponse(
            responseCode = "201",
            description = "PROPOSED: no unit has changed yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AreaChange.class)))
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "404", description = "unknown-household: one that a part names is not in that unit")
    @APIResponse(
            responseCode = "409",
            description =
                    "year-decided; area-change-overlaps: a unit has changed by then; area-change-proposed: another"
                            + " proposal has a unit of it; area-code-taken, area-surveyed-since")
    @APIResponse(
            responseCode = "422",
            description = "missing-value, field-of-other-act, out-of-range, unknown-area, area-of-other-level,"
                    + " area-named-twice, area-stays-the-same, area-code-malformed, merge-of-one, parts-weigh-otherwise,"
                    + " rest-twice, parts-leave-units, parts-leave-households, repeated-code, text-garbled, not-a-name,"
                    + " number-unreadable, decision-in-future")
    public Response propose(
            @Parameter(
                            description = "preview only counts",
                            schema =
                                    @Schema(
                                            enumeration = {PREVIEW, COMMIT},
                                            defaultValue = COMMIT))
                    @QueryParam("mode")
                    @DefaultValue(COMMIT)
                    String mode,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid AreaChangeForm form) {
        return switch (mode) {
            case PREVIEW -> Response.ok(proposeAreaChange.preview(form, caller)).build();
            case COMMIT ->
                idempotency.answer(key, "area.change", form, () -> {
                    var change = proposeAreaChange.propose(form, caller);
                    return Answer.created(URI.create("/v1/areas/changes/" + change.id()), change);
                });
            default -> throw KitProblem.invalid("?mode", Expected.oneOf(List.of(PREVIEW, COMMIT)));
        };
    }
}
