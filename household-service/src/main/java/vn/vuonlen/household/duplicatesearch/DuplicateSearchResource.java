package vn.vuonlen.household.duplicatesearch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.jobs.Jobs;

/** Asked again, it adds nothing. */
@Path("/v1/duplicates/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicateSearchResource {

    /** The job that seeks. */
    @Schema(name = "DuplicateSearchAccepted")
    record SearchAccepted(UUID job) {}

    private final Jobs jobs;

    DuplicateSearchResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Consumes(MediaType.WILDCARD) // No body is expected, whatever Content-Type the client sends.
    @RolesAllowed({Roles.OPERATOR, Roles.PROVINCE_OFFICER})
    @Operation(operationId = "searchDuplicates", summary = "Seek duplicates among all households of the caller's areas")
    @APIResponse(
            responseCode = "201",
            description = "The job waits to be run",
            headers = @Header(name = "Location", description = "The job", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchAccepted.class)))
    public Response search() {
        var job = jobs.submit(DuplicateSearchJob.KIND, Map.of());
        return Response.created(URI.create("/v1/jobs/" + job))
                .entity(new SearchAccepted(job))
                .build();
    }
}
