package vn.vuonlen.household.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.headers.IfMatch;

@Path("/v1/households/{id}/commitments/{year}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
public class CommitmentWithdrawalResource {

    private final WithdrawCommitment withdrawCommitment;
    private final Caller caller;

    CommitmentWithdrawalResource(WithdrawCommitment withdrawCommitment, Caller caller) {
        this.withdrawCommitment = withdrawCommitment;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HouseholdRoles.ENUMERATOR, Roles.COMMUNE_OFFICER})
    @Operation(operationId = "withdrawCommitment", summary = "Withdraw the commitment of a household for a year")
    @APIResponseSchema(value = Commitment.class, responseCode = "200", responseDescription = "Withdrawn")
    @APIResponse(
            responseCode = "409",
            description = "commitment-withdrawn: on another day or for another reason; year-decided")
    @APIResponse(responseCode = "412", description = CommitmentResource.STALE)
    @APIResponse(responseCode = "422", description = "withdrawn-in-future, withdrawn-before-commitment")
    @APIResponse(responseCode = "503", description = CommitmentResource.BUSY)
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = CommitmentResource.IF_MATCH + "; may be left out",
            schema = @Schema(type = SchemaType.STRING))
    public Response withdraw(
            @PathParam("id") UUID household,
            @PathParam("year") int year,
            @Context HttpHeaders headers,
            @NotNull @Valid WithdrawalForm form) {
        var commitment = withdrawCommitment.withdraw(household, year, form, IfMatch.of(headers), caller);
        return Response.ok(commitment).tag(String.valueOf(commitment.version())).build();
    }
}
