package vn.vuonlen.household.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.household.Households;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.headers.IfMatch;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/households/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
public class CommitmentResource {

    static final String IF_MATCH = "The ETag of the commitment as it was read";
    static final String STALE = "stale: If-Match names an older state, or there is none";
    static final String BUSY = "household-busy: a long import holds the household; or PostgreSQL is away";

    private final RegisterCommitment registerCommitment;
    private final Commitments commitments;
    private final Households households;
    private final Caller caller;

    CommitmentResource(
            RegisterCommitment registerCommitment, Commitments commitments, Households households, Caller caller) {
        this.registerCommitment = registerCommitment;
        this.commitments = commitments;
        this.households = households;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({HouseholdRoles.ENUMERATOR, Roles.COMMUNE_OFFICER})
    @Operation(
            operationId = "registerCommitment",
            summary = "Register that a household means to escape poverty in a year")
    @APIResponse(
            responseCode = "201",
            description = "The first of the year",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Commitment.class)))
    @APIResponse(
            responseCode = "200",
            description = "It stood already, or has replaced the one that If-Match names",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Commitment.class)))
    @APIResponse(
            responseCode = "409",
            description = "commitment-exists, commitment-withdrawn: there is another one for the year, and no If-Match;"
                    + " household-not-poor, household-has-ended, committed-before-registration, year-decided")
    @APIResponse(responseCode = "412", description = STALE)
    @APIResponse(
            responseCode = "422",
            description =
                    "committed-in-future, committed-for-other-year, due-outside-year, unknown-code, repeated-code,"
                            + " too-many-codes, text-garbled, not-a-name")
    @APIResponse(responseCode = "503", description = BUSY)
    @Parameter(
            name = IfMatch.HEADER,
            in = ParameterIn.HEADER,
            description = IF_MATCH + ", to replace it; left out for the first of a year",
            schema = @Schema(type = SchemaType.STRING))
    public Response register(
            @PathParam("id") UUID household, @Context HttpHeaders headers, @NotNull @Valid CommitmentForm form) {
        var registered = registerCommitment.register(household, form, IfMatch.of(headers), caller);
        var commitment = registered.commitment();
        var location = URI.create("/v1/households/" + household + "/commitments");
        return (registered.isNew() ? Response.created(location) : Response.ok())
                .entity(commitment)
                .tag(String.valueOf(commitment.version()))
                .build();
    }

    @GET
    @RolesAllowed({
        HouseholdRoles.ENUMERATOR,
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        HouseholdRoles.HOUSEHOLDS_READ
    })
    @Operation(
            operationId = "listCommitments",
            summary = "The commitments of a household, the newest year first; each read is logged")
    public Page<Commitment> list(@PathParam("id") UUID household) {
        if (!households.isVisible(household, caller.scope())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        ReadLog.one("household", household, caller);
        return new Page<>(commitments.of(household), null);
    }
}
