package vn.vuonlen.household.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.change.HouseholdChanges.Recorded;
import vn.vuonlen.household.household.Households;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/households/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
public class HouseholdHistoryResource {

    record After(long number) {
        static final After NOTHING = new After(Long.MAX_VALUE);
    }

    private final HouseholdChanges changes;
    private final Households households;
    private final Cursors cursors;
    private final Caller caller;

    HouseholdHistoryResource(HouseholdChanges changes, Households households, Cursors cursors, Caller caller) {
        this.changes = changes;
        this.households = households;
        this.cursors = cursors;
        this.caller = caller;
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
            operationId = "getHouseholdHistory",
            summary = "What was recorded of a household since its registration, the latest first; each read is logged")
    public Page<HouseholdChange> history(
            @PathParam("id") UUID household,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        if (!households.isVisible(household, caller.scope())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        var after = cursors.read(cursor, After.class, "household-history", household)
                .orElse(After.NOTHING);
        var rows = changes.history(household, after.number(), limit.andOne());
        var page = Page.of(rows, limit, last -> cursors.sign(new After(last.number()), "household-history", household));
        ReadLog.one("household", household, caller);
        return page.map(Recorded::change);
    }
}
