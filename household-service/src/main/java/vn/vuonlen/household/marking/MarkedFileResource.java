package vn.vuonlen.household.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.ReadLog;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.jobs.EndedJobInputs;
import vn.vuonlen.kit.jobs.JobView;
import vn.vuonlen.kit.language.Languages;
import vn.vuonlen.kit.problem.Problem;

/** Gives a workbook back to the office that has to correct it. */
@Path("/v1/jobs/{id}/marked.xlsx")
@Tag(name = "Jobs")
class MarkedFileResource {

    private final EndedJobInputs inputs;
    private final MarkedFiles files;
    private final Caller caller;

    MarkedFileResource(EndedJobInputs inputs, MarkedFiles files, Caller caller) {
        this.inputs = inputs;
        this.files = files;
        this.caller = caller;
    }

    @GET
    @Produces(OfficeWorkbook.MEDIA_TYPE)
    @RolesAllowed({Roles.OPERATOR, Roles.COMMUNE_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "getMarkedFile",
            summary = "The workbook that was imported, with its faulty cells marked",
            description = """
                    The same cells in the same places; the faulty ones are filled with red, those that were warned of with \
                    yellow, and a column more, behind the last, says why, in the language of `Accept-Language`. Corrected, it \
                    can be sent as it is. For whoever sent the file, and for operators and auditors of its areas.""")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content =
                    @Content(
                            mediaType = OfficeWorkbook.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description =
                    "nothing-to-mark: it was no workbook, its job has not ended, or no row was refused or warned of")
    @APIResponse(responseCode = "410", description = "file-gone: it was deleted, as it has personal data")
    @APIResponse(
            responseCode = "503",
            description = "too-busy: other workbooks are being marked; or PostgreSQL is away")
    public StreamingOutput markedFile(UUID id, @Context HttpHeaders headers) throws IOException {
        var job = inputs.job(id);
        if (!hasMarks(job)) {
            throw Problem.of(ImportProblem.NOTHING_TO_MARK);
        }
        if (!inputs.isRetained(id)) {
            throw Problem.of(ImportProblem.FILE_GONE);
        }
        var kind = Kind.valueOf(job.parameters().path("kind").asText());
        var language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var file = files.mark(id, kind.table(), language);
        ReadLog.one("file of job", id, caller);
        return out -> {
            try (file) {
                file.transferTo(out);
            }
        };
    }

    private static boolean hasMarks(JobView job) {
        return Format.XLSX.name().equals(job.parameters().path("format").asText())
                && job.finishedAt() != null
                && job.refused() + job.warnings() > 0;
    }
}
