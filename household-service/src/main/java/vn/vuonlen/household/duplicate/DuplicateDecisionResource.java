package vn.vuonlen.household.duplicate;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.vuonlen.kit.strict.MultiLine;

/** Who approves or rejects is another than who proposed. */
@Path("/v1/duplicates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER})
@Tag(name = "Duplicates")
public class DuplicateDecisionResource {

    private static final String IF_MATCH = "The ETag that was read, several of them, or * for any; may be left out";
    private static final String STALE = "stale: If-Match names an older state";

    @Schema(name = "DuplicateRejection", examples = "{\"reason\":\"Chưa đủ căn cứ\"}")
    record Rejection(@NotBlank @Size(max = 1000) @MultiLine String reason) {}

    private final DecideDuplicate decideDuplicate;
    private final Caller caller;

    DuplicateDecisionResource(DecideDuplicate decideDuplicate, Caller caller) {
        this.decideDuplicate = decideDuplicate;
        this.caller = caller;
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
            description =
                    "duplicate-own, duplicate-not-proposed, duplicate-ended; of a JOIN, which is recorded as a change of"
                            + " the household: year-decided, household-has-ended, member-not-present, surveyed-since; of the undoing"
                            + " of one: changed-since, year-decided")
    @APIResponse(
            responseCode = "422",
            description = "of a JOIN: head-missing, not-everybody-named, field-of-other-act, out-of-range")
    @APIResponse(responseCode = "503", description = "household-busy: a long import holds it; or PostgreSQL is away")
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

    private static Response response(Duplicate duplicate) {
        return Response.ok(duplicate).tag(String.valueOf(duplicate.version())).build();
    }
}
