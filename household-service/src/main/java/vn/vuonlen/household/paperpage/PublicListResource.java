package vn.vuonlen.household.paperpage;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.HouseholdRoles;
import vn.vuonlen.household.paper.WritePublicList;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.documents.PdfRenderer;

@Path("/v1/reviews/{id}/communes/{code}/public-list")
@Tag(name = "Papers")
public class PublicListResource {

    private final WritePublicList write;
    private final PdfRenderer renderer;
    private final Caller caller;

    PublicListResource(WritePublicList write, PdfRenderer renderer, Caller caller) {
        this.write = write;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    @Produces({PaperFileResource.HTML, PaperFileResource.PDF})
    @RolesAllowed({
        HouseholdRoles.ENUMERATOR,
        Roles.COMMUNE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getPublicList",
            summary = "The list of poor and near-poor households that a commune posts: name, village and class")
    @APIResponse(
            responseCode = "200",
            description = "The list, to print",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = PaperFileResource.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found: also a commune that is not wholly the caller's")
    @APIResponse(responseCode = "422", description = "document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = "too-busy: other papers are being made; or PostgreSQL is away")
    public Response list(
            @PathParam("id") UUID review,
            @PathParam("code") String commune,
            @Parameter(
                            description = PaperFileResource.LANG,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"vi", "en"}))
                    @QueryParam("lang")
                    String lang,
            @Context HttpHeaders headers) {
        var language = PaperFileResource.language(lang, headers);
        var list = write.write(review, commune, caller);
        return PaperFileResource.answer(Papers.page(list, language), language, headers, renderer);
    }
}
