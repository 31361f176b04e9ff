package vn.vuonlen.household.areachange;

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
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.strict.MultiLine;

@Path("/v1/areas/changes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROVINCE_OFFICER)
@Tag(name = "Areas")
public class AreaChangeDecisionResource {

    @Schema(name = "AreaChangeRejection", examples = "{\"reason\":\"Nghị quyết chưa có hiệu lực\"}")
    record Rejection(@NotBlank @Size(max = 1000) @MultiLine String reason) {}

    private final DecideAreaChange decideAreaChange;
    private final Caller caller;

    AreaChangeDecisionResource(DecideAreaChange decideAreaChange, Caller caller) {
        this.decideAreaChange = decideAreaChange;
        this.caller = caller;
    }

    @POST
    @Path("/approval")
    @Consumes(MediaType.WILDCARD) // No body is expected, whatever Content-Type the client sends.
    @Operation(
            operationId = "approveAreaChange",
            summary = "Approve what another proposed: units, designations and households change now")
    @APIResponseSchema(value = AreaChange.class, responseCode = "200", responseDescription = "APPROVED")
    @APIResponse(
            responseCode = "409",
            description =
                    "area-change-own, area-change-decided; area-change-too-early: households would move before the"
                            + " day; or what has changed since the proposal: year-decided, area-change-overlaps,"
                            + " area-code-taken, area-surveyed-since; area-change-household-left: a household that it"
                            + " names is no longer there; area-change-effects-changed, with the new effects in"
                            + " `effects`: it would do something else than was seen, and is approved if it is approved"
                            + " again")
    @APIResponse(
            responseCode = "422",
            description = "what has changed since the proposal: unknown-area, area-stays-the-same, parts-leave-units,"
                    + " parts-leave-households")
    @APIResponse(
            responseCode = "503",
            description = "review-busy: surveys or households are being imported; or PostgreSQL is away")
    public AreaChange approve(@PathParam("id") UUID id) {
        return decideAreaChange.approve(id, caller);
    }

    @POST
    @Path("/rejection")
    @Operation(operationId = "rejectAreaChange", summary = "Reject what another proposed: nothing changes")
    @APIResponseSchema(value = AreaChange.class, responseCode = "200", responseDescription = "REJECTED")
    @APIResponse(responseCode = "409", description = "area-change-own, area-change-decided")
    public AreaChange reject(@PathParam("id") UUID id, @NotNull @Valid Rejection rejection) {
        return decideAreaChange.reject(id, rejection.reason(), caller);
    }
}
