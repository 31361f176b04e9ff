package vn.vuonlen.household.paperpage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.vuonlen.household.paper.WriteCertificate;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.documents.PdfRenderer;
import vn.vuonlen.kit.problem.FieldLabel;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

@Path("/v1/households/{id}/certificate")
@Tag(name = "Papers")
public class CertificateResource {

    private final WriteCertificate write;
    private final PdfRenderer renderer;
    private final Caller caller;

    CertificateResource(WriteCertificate write, PdfRenderer renderer, Caller caller) {
        this.write = write;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    @Produces({PaperFileResource.HTML, PaperFileResource.PDF})
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getCertificate",
            summary = "The certificate of a poor or near-poor household, to be signed (Mẫu 03)")
    @APIResponse(
            responseCode = "200",
            description = "The certificate, to print",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = PaperFileResource.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "not-reviewed-in-year, not-poor-in-year; recognition-pending, district-opinion-pending: it is not"
                            + " recognised yet; household-has-ended: before it was recognised")
    @APIResponse(responseCode = "422", description = "document-too-large, of a PDF")
    @APIResponse(responseCode = "503", description = "too-busy: other papers are being made; or PostgreSQL is away")
    public Response certificate(
            @PathParam("id") UUID household,
            @Parameter(
                            description = "The year of the review that found the household poor or near-poor",
                            required = true)
                    @QueryParam("year")
                    @Min(1)
                    @Max(9999)
                    Integer year,
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
        if (year == null) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, new FieldLabel("year"))
                    .at("?year");
        }
        var certificate = write.write(household, year, caller);
        return PaperFileResource.answer(Papers.page(certificate, language), language, headers, renderer);
    }
}
