package vn.vuonlen.funding.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.funding.FundingRoles;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;

@Path("/v1/budgets")
@Tag(name = "Budget lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BudgetApprovalResource {

    private final ApproveBudget approveBudget;
    private final Idempotency idempotency;
    private final Caller caller;

    BudgetApprovalResource(ApproveBudget approveBudget, Idempotency idempotency, Caller caller) {
        this.approveBudget = approveBudget;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({FundingRoles.FUNDING_MAKER, Roles.PROVINCE_OFFICER})
    @Operation(operationId = "enterBudgetLine", summary = "Enter what a decision has given")
    @APIResponseSchema(
            value = BudgetView.class,
            responseCode = "201",
            responseDescription = "Entered; its whole amount is available")
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "409", description = "budget-line-taken")
    @APIResponse(
            responseCode = "422",
            description = "area-unknown, programme-unknown, project-unknown, decision-in-future, decision-too-old,"
                    + " number-unreadable")
    public Response approve(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid BudgetRequest request) {
        return idempotency.answer(key, "budget.approve", request, () -> {
            var line = approveBudget.approve(request, caller);
            return Answer.created(URI.create("/v1/budgets/" + line.id()), line);
        });
    }
}
