package vn.vuonlen.household.importing;

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
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
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
import vn.vuonlen.household.importing.ImportOrder.Atomic;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.importing.ImportOrder.Mode;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.jobs.Jobs;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Accepts files. Sending one again is harmless: rows that are stored already stay unchanged. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    /** The job that imports the file. */
    public record ImportAccepted(UUID job) {}

    private final Jobs jobs;
    private final ReviewCheck reviews;
    private final Caller caller;

    ImportResource(Jobs jobs, ReviewCheck reviews, Caller caller) {
        this.jobs = jobs;
        this.reviews = reviews;
        this.caller = caller;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @RolesAllowed({Roles.OPERATOR, Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER})
    @Operation(
            operationId = "importRows",
            summary = "Import a file of households, surveys or results of earlier years",
            description = ImportFields.DESCRIPTION)
    @RequestBody(
            required = true,
            description = "UTF-8. NDJSON: one object a line. CSV: a header, then one row a line, separated by commas.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
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
    public Response submit(
            @Parameter(required = true, schema = @Schema(enumeration = {"households", "surveys", "prior-results"}))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "The review that the surveys belong to; for no other kind") @QueryParam("review")
                    UUID review,
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
            InputStream body) {
        var order = new ImportOrder(
                kind(kind),
                review,
                Choice.of(Mode.class, "mode", mode),
                Choice.of(Atomic.class, "atomic", atomic),
                format(headers.getMediaType()));
        reviews.check(order.kind(), review);
        var job = jobs.submit(ImportJob.KIND, order, body);
        return Response.created(URI.create("/v1/jobs/" + job))
                .entity(new ImportAccepted(job))
                .build();
    }

    /** A body without a media type matches every {@code @Consumes}, and its format would be a guess. */
    private static Format format(MediaType sent) {
        var type = sent == null ? "" : sent.getType() + "/" + sent.getSubtype();
        return switch (type.toLowerCase(Locale.ROOT)) {
            case NDJSON -> Format.NDJSON;
            case CSV -> Format.CSV;
            default -> throw Problem.of(KitProblem.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    /** A commune sends surveys only; households and prior results come from the province. */
    private Kind kind(String word) {
        if (word == null) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, "kind").at("?kind");
        }
        var kind = Choice.of(Kind.class, "kind", word);
        if (kind != Kind.SURVEYS && !caller.has(Roles.OPERATOR) && !caller.has(Roles.PROVINCE_OFFICER)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
        return kind;
    }
}
