package vn.vuonlen.kit.jobs;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.uploads.Upload;

@Path("/v1/probes/lines")
@RolesAllowed(Roles.COMMUNE_OFFICER)
class LinesResource {

    private final Jobs jobs;

    LinesResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Consumes("text/plain")
    @Blocking
    @APIResponse(responseCode = "201", description = "Submitted")
    public Uni<Response> submit(Upload body) {
        return jobs.submit("lines", Map.of("kind", "probe"), body)
                .map(job -> Response.created(URI.create("/v1/jobs/" + job)).build());
    }
}
