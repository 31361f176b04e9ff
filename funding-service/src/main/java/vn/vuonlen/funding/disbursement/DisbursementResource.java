package vn.vuonlen.funding.disbursement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.funding.After;
import vn.vuonlen.funding.FundingRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/disbursements")
@Tag(name = "Disbursements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FundingRoles.READERS)
public class DisbursementResource {

    private final RecordDisbursement recordDisbursement;
    private final Disbursements disbursements;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Caller caller;

    DisbursementResource(
            RecordDisbursement recordDisbursement,
            Disbursements disbursements,
            Idempotency idempotency,
            Cursors cursors,
            Caller caller) {
        this.recordDisbursement = recordDisbursement;
        this.disbursements = disbursements;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(FundingRoles.FUNDING_MAKER)
    @Operation(
            operationId = "enterDisbursement",
            summary = "Enter what the treasury paid out of an approved allocation")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "201", responseDescription = "Entered")
    @APIResponse(
            responseCode = "409",
            description = "allocation-not-approved, disbursement-exceeds-allocation, document-entered")
    @APIResponse(
            responseCode = "422",
            description = "allocation-unknown, disbursed-before-year, disbursed-in-future, number-unreadable")
    public Response record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid DisbursementRequest request) {
        return idempotency.answer(key, "disbursement.record", request, () -> {
            var disbursement = recordDisbursement.record(request, caller);
            return Answer.created(URI.create("/v1/disbursements/" + disbursement.id()), disbursement);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDisbursement", summary = "A disbursement")
    @APIResponse(responseCode = "200", description = "The disbursement")
    @APIResponse(responseCode = "404", description = "not-found")
    public DisbursementView one(@PathParam("id") UUID id) {
        return disbursements.visible(id, caller.scope().array()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    @GET
    @Operation(operationId = "listDisbursements", summary = "Disbursements to the caller's areas, oldest first")
    public Page<DisbursementView> list(
            @QueryParam("allocation") @Parameter(description = "Of this allocation") UUID allocation,
            @QueryParam("year") @Parameter(description = "Fiscal year") Integer year,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var query = new DisbursementQuery(allocation, year);
        var after = cursors.read(cursor, After.class, "disbursements", query).orElse(After.START);
        var rows = disbursements.visible(query, caller.scope().array(), after.id(), limit.andOne());
        return Page.of(rows, limit, last -> cursors.sign(new After(last.id()), "disbursements", query));
    }
}
