package vn.vuonlen.household.importing;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.workbook.OfficeWorkbook;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.jobs.Jobs;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.strict.ParameterFaults;
import vn.vuonlen.kit.uploads.Upload;

/** Accepts files. Sending one again is harmless: rows that are stored already stay unchanged. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    /** The job that imports the file. */
    public record ImportAccepted(UUID job) {}

    private final Jobs jobs;
    private final ReviewCheck reviews;
    private final ParameterFaults faults;
    private final Caller caller;

    ImportResource(Jobs jobs, ReviewCheck reviews, ParameterFaults faults, Caller caller) {
        this.jobs = jobs;
        this.reviews = reviews;
        this.faults = faults;
        this.caller = caller;
    }

    @POST
    @ParameterFaults.Collected
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.OPERATOR, Roles.COMMUNE_OFFICER})
    @Operation(
            operationId = "importRows",
            summary = "Import a file of households, surveys, results of earlier years or villages",
            description = ImportFields.DESCRIPTION)
    @RequestBody(
            required = true,
            description = "NDJSON: one object a line. CSV and XLSX: a header, then the rows. Text is UTF-8.",
            content = {
                @Content(
                        mediaType = ImportMediaType.NDJSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ImportMediaType.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ImportMediaType.XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The file is kept and its job waits to be run",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAccepted.class)))
    @APIResponse(responseCode = "404", description = "unknown-review")
    @APIResponse(
            responseCode = "409",
            description = "review-not-open, year-decided: the review takes no surveys any more")
    @Blocking
    public Uni<Response> submit(
            @Parameter(
                            required = true,
                            schema = @Schema(enumeration = {"households", "surveys", "prior-results", "villages"}))
                    @QueryParam("kind")
                    String kind,
            @Parameter(
                            description = "The review that the surveys belong to; for no other kind",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("review")
                    String review,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"validate", "commit"},
                                            defaultValue = "commit"))
                    @QueryParam("mode")
                    @DefaultValue("commit")
                    String mode,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"row", "all"},
                                            defaultValue = "row"))
                    @QueryParam("atomic")
                    @DefaultValue("row")
                    String atomic,
            @Context HttpHeaders headers,
            Upload body) {
        var format = format(headers.getMediaType());
        var order = new ImportParameters(kind, review, mode, atomic).order(format, faults);
        requireRoleFor(order.kind());
        reviews.check(order.review());
        var limited = format == Format.XLSX ? body.binary(OfficeWorkbook.LARGEST) : body;
        return jobs.submit(ImportJob.KIND, order, limited.beginning(FileSignature.requirement(format)))
                .map(job -> Response.created(URI.create("/v1/jobs/" + job))
                        .entity(new ImportAccepted(job))
                        .build());
    }

    private static Format format(MediaType sent) {
        return ImportMediaType.formatOf(sent == null ? null : sent.getType() + "/" + sent.getSubtype());
    }

    /** A commune sends surveys only; households, prior results and villages are loaded by operators. */
    private void requireRoleFor(Kind kind) {
        if (kind != Kind.SURVEYS && !caller.has(Roles.OPERATOR)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
    }
}
