package vn.vuonlen.kit.reconciliation;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;

/** Whether the figures of this service are those that their owners count. A service that consumes nothing has no such resource. */
@Path("/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
@EndpointDisabled(name = "vuonlen.areas.consumed", stringValue = "false", disableIfMissing = true)
public class ReconciliationResource {

    private final ReconciledTotals totals;

    ReconciliationResource(ReconciledTotals totals) {
        this.totals = totals;
    }

    /** All comparisons, by topic, kind and year. */
    public record Reconciliation(List<ReconciledTotal> items) {
        public Reconciliation {
            items = List.copyOf(items);
        }
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getReconciliation",
            summary = "The last comparison of each figure with what its owner counts")
    @APIResponse(responseCode = "200", description = "The comparisons; none while there was no count to compare with")
    public Reconciliation reconciliation() throws SQLException {
        return new Reconciliation(totals.all());
    }
}
