package vn.vuonlen.household.communereview;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.communereview.CommuneActs.Numbered;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

@Path("/v1/reviews/{id}/communes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Reviews")
public class ReviewedCommuneResource {

    record After(long number) {
        static final After NOTHING = new After(Long.MAX_VALUE);
    }

    private final FindCommunes findCommunes;
    private final Cursors cursors;
    private final Caller caller;

    ReviewedCommuneResource(FindCommunes findCommunes, Cursors cursors, Caller caller) {
        this.findCommunes = findCommunes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listReviewedCommunes", summary = "How far the communes of the caller's areas are")
    @APIResponse(responseCode = "200", description = "All of them, in order of code")
    @APIResponse(responseCode = "422", description = "unknown-area")
    public Page<CommuneView> list(
            @PathParam("id") UUID review,
            @Parameter(description = "Code of a commune or a unit above it: only those there; 422 unknown-area")
                    @QueryParam("area")
                    String area,
            @Parameter(description = "Only those that have missed a deadline, or only those that have not")
                    @QueryParam("overdue")
                    Boolean overdue) {
        var communes = findCommunes.all(review, area, caller.scope());
        return new Page<>(
                communes.stream()
                        .filter(commune -> overdue == null || commune.overdue() == overdue)
                        .toList(),
                null);
    }

    @GET
    @Path("/{code}/acts")
    @Operation(
            operationId = "listCommuneActs",
            summary = "What was done in a commune during a review, the latest first; each read is logged")
    public Page<RecordedAct> acts(
            @PathParam("id") UUID review,
            @PathParam("code") String commune,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var after = cursors.read(cursor, After.class, "commune-acts", review, commune)
                .orElse(After.NOTHING);
        var rows = findCommunes.acts(review, commune, caller.scope(), after.number(), limit.andOne());
        var page =
                Page.of(rows, limit, last -> cursors.sign(new After(last.number()), "commune-acts", review, commune));
        ReadLog.listed("act", page.items().stream().map(row -> row.act().id()).toList(), caller);
        return page.map(Numbered::act);
    }
}
