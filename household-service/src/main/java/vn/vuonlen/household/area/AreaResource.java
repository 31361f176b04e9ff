package vn.vuonlen.household.area;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.area.Areas.Filter;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/areas")
@RolesAllowed({Roles.PERSON, Roles.REFERENCE_READ})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
public class AreaResource {

    record After(String code) {}

    private final Areas areas;
    private final Cursors cursors;
    private final Clock clock;

    AreaResource(Areas areas, Cursors cursors, Clock clock) {
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listAreas", summary = "The administrative units of a day, in order of code")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(responseCode = "422", description = "unknown-code")
    public Page<AreaView> list(
            @Parameter(description = "The day; today if not given") @QueryParam("asOf") LocalDate asOf,
            @QueryParam("level") AreaLevel level,
            @Parameter(description = "Designated so on that day; POOR_DISTRICT means both groups; 422 unknown-code")
                    @QueryParam("designation")
                    String designation,
            @Parameter(description = "Code of the unit of that day right above; 422 unknown-area") @QueryParam("parent")
                    String parent,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        if (designation != null && !areas.designationExists(designation)) {
            throw KitProblem.unknownCode("?designation", designation, areas.knownDesignations());
        }
        if (parent != null && !areas.exists(parent, day)) {
            throw Problem.of(KitProblem.UNKNOWN_AREA, parent, day).at("?parent");
        }
        Object[] query = {"areas", day, level, parent, designation};
        var after = cursors.read(cursor, After.class, query).map(After::code).orElse("");
        return Page.of(
                areas.of(new Filter(day, level, parent, designation), after, limit.andOne()),
                limit,
                last -> cursors.sign(new After(last.code()), query));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getArea", summary = "One unit, valid or ended")
    public AreaView get(@PathParam("id") UUID id) {
        return areas.find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
