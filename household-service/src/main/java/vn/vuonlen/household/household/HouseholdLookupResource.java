package vn.vuonlen.household.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Page;

@Path("/v1/households/lookup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
public class HouseholdLookupResource {

    private final LookUpHouseholds lookUpHouseholds;
    private final Caller caller;

    HouseholdLookupResource(LookUpHouseholds lookUpHouseholds, Caller caller) {
        this.lookUpHouseholds = lookUpHouseholds;
        this.caller = caller;
    }

    /** The number stands in the body, since addresses are logged; so each call is a POST, and changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        HouseholdRoles.ENUMERATOR,
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        HouseholdRoles.HOUSEHOLDS_READ
    })
    @Operation(
            operationId = "lookUpHouseholds",
            summary = "The households of a member's personal ID, or of a code of the register",
            description = "Of the caller's areas; none if there is no such household there. Each read is logged.")
    @APIResponse(responseCode = "200", description = "Those that match, at most 100; never a further page")
    @APIResponse(responseCode = "422", description = "personal-id-malformed, too-many-matches")
    public Page<HouseholdSummary> lookUp(@RequestBody(required = true) HouseholdLookup lookup) {
        var found = lookUpHouseholds.of(lookup, caller.scope());
        ReadLog.listed("household", found.stream().map(HouseholdSummary::id).toList(), caller);
        return new Page<>(found, null);
    }
}
