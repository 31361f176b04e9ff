package vn.vuonlen.household.reviewlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.export.ExportFormat;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

@Path("/v1/reviews/{id}/list")
@RolesAllowed({
    HouseholdRoles.ENUMERATOR,
    Roles.COMMUNE_OFFICER,
    Roles.DISTRICT_OFFICER,
    Roles.PROVINCE_OFFICER,
    Roles.AUDITOR
})
@Tag(name = "Reviews")
public class ReviewListResource {

    static final String AREA =
            "Code of a unit as it is on the last day of the review's year, or today while that is to come:"
                    + " only what counts there; 422 unknown-area";

    private final SelectReviewHouseholds select;
    private final ReadReviewHouseholds read;
    private final Caller caller;

    ReviewListResource(SelectReviewHouseholds select, ReadReviewHouseholds read, Caller caller) {
        this.select = select;
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReviewList",
            summary = "The households that a review has to survey, and the applicants that were surveyed")
    @APIResponse(responseCode = "200", description = "One page of them, or all as a file")
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "422", description = "unknown-area")
    public Page<ReviewListEntry> list(
            @PathParam("id") UUID id,
            @Parameter(description = AREA) @QueryParam("area") String area,
            @Parameter(
                            description =
                                    "Only those that are still to be surveyed, that are, or that ended before they"
                                            + " were",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"pending", "surveyed", "ended"}))
                    @QueryParam("status")
                    String status,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        return read.page(ReviewListEntry.TABLE, selection(id, area, status), caller, limit, cursor);
    }

    @GET
    @Produces({
        ExportFormat.NDJSON_TYPE + ReviewFileResource.BEHIND_JSON,
        ExportFormat.CSV_TYPE + ReviewFileResource.BEHIND_JSON,
        OfficeWorkbook.MEDIA_TYPE + ReviewFileResource.BEHIND_JSON
    })
    @Operation(operationId = "exportReviewList", summary = "All of them as a file")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = OfficeWorkbook.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response listAsFile(
            @PathParam("id") UUID id,
            @QueryParam("area") String area,
            @QueryParam("status") String status,
            @Context HttpHeaders headers) {
        return ReviewFileResource.answer(
                headers,
                (format, language) ->
                        read.export(ReviewListEntry.TABLE, selection(id, area, status), caller, format, language));
    }

    private ReviewSelection selection(UUID id, String area, String status) {
        return select.select(id, area, ListStatus.condition(ListStatus.of(status)), caller);
    }
}
