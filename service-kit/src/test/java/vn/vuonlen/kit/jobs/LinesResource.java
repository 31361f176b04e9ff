package vn.vuonlen.kit.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import vn.vuonlen.kit.access.Roles;

@Path("/v1/probes/lines")
@RolesAllowed(Roles.COMMUNE_OFFICER)
class LinesResource {

    private final Jobs jobs;

    LinesResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Consumes("text/plain")
    public Response submit(InputStream body) {
        return Response.created(URI.create("/v1/jobs/" + jobs.submit("lines", Map.of("kind", "probe"), body)))
                .build();
    }
}
