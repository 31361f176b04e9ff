package vn.vuonlen.household.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Workbooks to fill in. */
@Path("/v1/imports/templates/{kind}.xlsx")
@Tag(name = "Imports")
class TemplateResource {

    @GET
    @Produces(OfficeWorkbook.MEDIA_TYPE)
    @RolesAllowed(Roles.PERSON)
    @Operation(operationId = "getImportTemplate", summary = "A workbook to fill in and import", description = """
                    Its first sheet has the header, where `*` marks the columns that must be filled in. The second explains each \
                    column, with the values that it takes and an example; an import leaves it out.""")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = OfficeWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such kind of rows")
    public StreamingOutput template(
            @PathParam("kind")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"households", "surveys", "prior-results", "villages"}))
                    String kind,
            @QueryParam("lang")
                    @Parameter(
                            description = "In place of `Accept-Language`, for a link",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"vi", "en"}))
                    String lang,
            @Context HttpHeaders headers) {
        var rows = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        var language = lang == null ? headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : lang;
        return new ImportTemplate(rows, Languages.of(language))::write;
    }
}
