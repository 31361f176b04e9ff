package vn.vuonlen.household.reviewlist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import vn.vuonlen.household.export.Exports;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.problem.Expected;
import vn.vuonlen.kit.problem.KitProblem;

/** Numbers alone: nobody's data are read. */
@Path("/v1/reviews/{id}/progress")
@RolesAllowed({
    HouseholdRoles.ENUMERATOR,
    Roles.COMMUNE_OFFICER,
    Roles.DISTRICT_OFFICER,
    Roles.PROVINCE_OFFICER,
    Roles.AUDITOR
})
@Tag(name = "Reviews")
public class ReviewProgressResource {

    private static final String COMMUNE = "commune";

    private final SelectReviewHouseholds select;
    private final CountReviewHouseholds count;
    private final Exports exports;
    private final Caller caller;

    ReviewProgressResource(SelectReviewHouseholds select, CountReviewHouseholds count, Exports exports, Caller caller) {
        this.select = select;
        this.count = count;
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getReviewProgress", summary = "How many households of a review are surveyed, and as what")
    @APIResponse(responseCode = "200", description = "The numbers of the caller's areas")
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "422", description = "unknown-area")
    public ReviewProgress progress(
            @PathParam("id") UUID id,
            @Parameter(description = ReviewListResource.AREA) @QueryParam("area") String area,
            @Parameter(
                            description = "Adds the numbers of each commune",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {COMMUNE}))
                    @QueryParam("breakdown")
                    String breakdown) {
        return count(id, area, isByCommune(breakdown));
    }

    @GET
    @Produces({
        ExportFormat.NDJSON_TYPE + ReviewFileResource.BEHIND_JSON,
        ExportFormat.CSV_TYPE + ReviewFileResource.BEHIND_JSON,
        OfficeWorkbook.MEDIA_TYPE + ReviewFileResource.BEHIND_JSON
    })
    @Operation(operationId = "exportReviewProgress", summary = "The numbers as a file")
    @APIResponse(
            responseCode = "200",
            description = "A row for each commune",
            content = {
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = OfficeWorkbook.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response progressAsFile(
            @PathParam("id") UUID id,
            @QueryParam("area") String area,
            @QueryParam("breakdown") String breakdown,
            @Context HttpHeaders headers) {
        boolean byCommune = isByCommune(breakdown);
        var counted = count(id, area, byCommune);
        var rows = byCommune ? counted.communes() : List.of(new CommuneProgress(null, counted.total()));
        return ReviewFileResource.answer(
                headers,
                (format, language) -> exports.write(format, CommuneProgress.TABLE, language, consumer -> {
                    for (var row : rows) {
                        consumer.accept(row);
                    }
                }));
    }

    private ReviewProgress count(UUID id, String area, boolean byCommune) {
        return count.count(select.select(id, area, HouseholdCondition.EVERYBODY, caller), byCommune);
    }

    private static boolean isByCommune(String breakdown) {
        if (breakdown != null && !breakdown.equals(COMMUNE)) {
            throw KitProblem.invalid("?breakdown", Expected.oneOf(List.of(COMMUNE)));
        }
        return breakdown != null;
    }
}
