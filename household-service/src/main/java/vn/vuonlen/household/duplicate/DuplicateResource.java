package vn.vuonlen.household.duplicate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.duplicate.Duplicate.Side;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Duplicates")
public class DuplicateResource {

    private final ListDuplicates listDuplicates;
    private final Duplicates duplicates;
    private final Caller caller;

    DuplicateResource(ListDuplicates listDuplicates, Duplicates duplicates, Caller caller) {
        this.listDuplicates = listDuplicates;
        this.duplicates = duplicates;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listDuplicates", summary = "Pairs of people who may be one, the most certain first")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "422", description = "unknown-area")
    public Page<Duplicate> list(
            @Parameter(description = "Only those that are at this step") @QueryParam("status") DuplicateStatus status,
            @Parameter(description = "Code of a unit of today: one of the two lives there; 422 unknown-area")
                    @QueryParam("area")
                    String area,
            @Parameter(
                            description = "Only those of so many points or more",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "100",
                                            defaultValue = MinScore.ALL))
                    @QueryParam("minScore")
                    @DefaultValue(MinScore.ALL)
                    MinScore minScore,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var page = listDuplicates.list(status, minScore.value(), area, caller.scope(), limit, cursor);
        logRead(page.items());
        return page;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDuplicate", summary = "One pair, with the latest decision")
    @APIResponseSchema(value = Duplicate.class, responseCode = "200", responseDescription = "As it stands")
    public Response get(@PathParam("id") UUID id) {
        var duplicate = duplicates.find(id, caller.scope()).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        logRead(List.of(duplicate));
        return Response.ok(duplicate).tag(String.valueOf(duplicate.version())).build();
    }

    private void logRead(List<Duplicate> read) {
        ReadLog.listed(
                "household",
                read.stream()
                        .flatMap(duplicate -> duplicate.members().stream())
                        .map(Side::household)
                        .distinct()
                        .toList(),
                caller);
    }
}
