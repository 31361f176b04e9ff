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
import vn.vuonlen.household.paper.WriteMinutes;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.documents.PdfRenderer;

@Path("/v1/reviews/{id}/communes/{code}/acts/{act}/minutes")
@Tag(name = "Papers")
public class MinutesResource {

    private final WriteMinutes write;
    private final PdfRenderer renderer;
    private final Caller caller;

    MinutesResource(WriteMinutes write, PdfRenderer renderer, Caller caller) {
        this.write = write;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    @Produces({PaperFileResource.HTML, PaperFileResource.PDF})
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getMeetingMinutes", summary = "The minutes of a village meeting, to be signed")
    @APIResponse(
            responseCode = "200",
            description = "The minutes, to print",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = PaperFileResource.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found: also an act that is no village meeting")
    @APIResponse(responseCode = "422", description = "document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = "too-busy: other papers are being made; or PostgreSQL is away")
    public Response minutes(
            @PathParam("id") UUID review,
            @PathParam("code") String commune,
            @PathParam("act") UUID act,
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
        var minutes = write.write(review, commune, act, caller);
        return PaperFileResource.answer(Papers.page(minutes, language), language, headers, renderer);
    }
}
