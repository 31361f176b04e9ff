package vn.vuonlen.household.household;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.household.FindHouseholds.HouseholdQuery;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
public class HouseholdResource {

    private final Households households;
    private final HouseholdsOnDay householdsOnDay;
    private final FindHouseholds findHouseholds;
    private final Caller caller;

    HouseholdResource(
            Households households, HouseholdsOnDay householdsOnDay, FindHouseholds findHouseholds, Caller caller) {
        this.households = households;
        this.householdsOnDay = householdsOnDay;
        this.findHouseholds = findHouseholds;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        HouseholdRoles.ENUMERATOR,
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR,
        HouseholdRoles.HOUSEHOLDS_READ
    })
    @Operation(operationId = "getHousehold", summary = "A household with its members; each read is logged")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "200", responseDescription = "The household")
    @APIResponse(
            responseCode = "404",
            description = "not-found: also on a day before its registration or after its end")
    public HouseholdView get(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "As it was on this day, by the facts known now; without it as it is recorded now,"
                                            + " what begins later included")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        var household = (asOf == null
                        ? households.view(id, caller.scope())
                        : householdsOnDay.view(id, asOf, caller.scope()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        ReadLog.one("household", id, caller);
        return household;
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
    @Operation(operationId = "findHouseholds", summary = "The households of the caller's areas, or those that match")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(
            responseCode = "422",
            description = "search-too-short, too-many-matches, number-in-search, unknown-area")
    public Page<HouseholdSummary> find(
            @Parameter(
                            description =
                                    "Name of the head, at least three letters of it, typed with marks or without; names"
                                            + " that match with marks come first. Personal IDs and codes are looked up by"
                                            + " POST /v1/households/lookup. 422 search-too-short, too-many-matches,"
                                            + " number-in-search")
                    @QueryParam("q")
                    String words,
            @Parameter(description = "Code of a unit of today: only households there; 422 unknown-area")
                    @QueryParam("area")
                    String area,
            @Parameter(description = "Only those with this code in the national register, which is not unique")
                    @QueryParam("code")
                    String code,
            @Parameter(description = "Only those that are active, or that have ended") @QueryParam("status")
                    HouseholdStatus status,
            @Parameter(
                            description =
                                    "Only those of this class in the latest decided review in which they have a result")
                    @QueryParam("class")
                    PovertyClass povertyClass,
            @Parameter(
                            description =
                                    "Only those that changed at this instant or later. What a long import changes is seen"
                                            + " when it ends: ask again from some minutes before")
                    @QueryParam("updatedSince")
                    Instant updatedSince,
            @Parameter(description = "Whether each comes with its present members")
                    @QueryParam("members")
                    @DefaultValue("false")
                    boolean members,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var filter = new HouseholdFilter(code, status, povertyClass, updatedSince);
        var page = findHouseholds.find(new HouseholdQuery(words, area, filter, members), caller.scope(), limit, cursor);
        ReadLog.listed(
                "household", page.items().stream().map(HouseholdSummary::id).toList(), caller);
        return page;
    }
}
