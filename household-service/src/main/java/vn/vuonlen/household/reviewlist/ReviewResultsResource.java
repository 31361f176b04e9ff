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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.classification.Movement;
import vn.vuonlen.household.export.ExportFormat;
import vn.vuonlen.household.standard.PovertyClass;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

@Path("/v1/reviews/{id}/results")
@RolesAllowed({
    HouseholdRoles.ENUMERATOR,
    Roles.COMMUNE_OFFICER,
    Roles.DISTRICT_OFFICER,
    Roles.PROVINCE_OFFICER,
    Roles.AUDITOR,
    HouseholdRoles.RESULTS_READ
})
@Tag(name = "Reviews")
public class ReviewResultsResource {

    private final SelectReviewHouseholds select;
    private final ReadReviewHouseholds read;
    private final Caller caller;

    ReviewResultsResource(SelectReviewHouseholds select, ReadReviewHouseholds read, Caller caller) {
        this.select = select;
        this.read = read;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReviewResults",
            summary = "What a review found of each household; of one that was restated, the newest")
    @APIResponse(responseCode = "200", description = "One page of them, or all as a file")
    @APIResponse(responseCode = "403", description = "out-of-scope")
    @APIResponse(responseCode = "422", description = "unknown-area")
    public Page<ReviewResult> results(
            @PathParam("id") UUID id,
            @Parameter(description = ReviewListResource.AREA) @QueryParam("area") String area,
            @Parameter(description = "Only those of this class") @QueryParam("class") PovertyClass povertyClass,
            @Parameter(description = "Only those with this movement") @QueryParam("movement") Movement movement,
            @Parameter(
                            description =
                                    "Only those that became what they are at this instant or later; all do when the review is"
                                            + " decided. What a long import adds is seen when it ends: ask again from some minutes"
                                            + " before")
                    @QueryParam("updatedSince")
                    Instant updatedSince,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        return read.page(
                ReviewResult.TABLE,
                select.select(id, area, condition(povertyClass, movement, updatedSince), caller),
                caller,
                limit,
                cursor);
    }

    @GET
    @Produces({
        ExportFormat.NDJSON_TYPE + ReviewFileResource.BEHIND_JSON,
        ExportFormat.CSV_TYPE + ReviewFileResource.BEHIND_JSON,
        OfficeWorkbook.MEDIA_TYPE + ReviewFileResource.BEHIND_JSON
    })
    @Operation(operationId = "exportReviewResults", summary = "All of them as a file")
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
    public Response resultsAsFile(
            @PathParam("id") UUID id,
            @QueryParam("area") String area,
            @QueryParam("class") PovertyClass povertyClass,
            @QueryParam("movement") Movement movement,
            @QueryParam("updatedSince") Instant updatedSince,
            @Context HttpHeaders headers) {
        return ReviewFileResource.answer(
                headers,
                (format, language) -> read.export(
                        ReviewResult.TABLE,
                        select.select(id, area, condition(povertyClass, movement, updatedSince), caller),
                        caller,
                        format,
                        language));
    }

    private static HouseholdCondition condition(PovertyClass povertyClass, Movement movement, Instant updatedSince) {
        var condition = HouseholdCondition.OF_RESULTS;
        if (povertyClass != null) {
            condition = condition.and("result.class = ?", povertyClass.name());
        }
        if (movement != null) {
            condition = condition.and("result.movement = ?", movement.name());
        }
        return updatedSince == null
                ? condition
                : condition.and(ReviewResult.UPDATED_AT + " >= ?", updatedSince.atOffset(ZoneOffset.UTC));
    }
}
