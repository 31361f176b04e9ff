package vn.vuonlen.kit.deadletters;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.consumer.DeadLetters;
import vn.vuonlen.kit.paging.Cursors;

/** The former path of {@link DeadLetterResource}, an alias for its callers. */
@Deprecated
@Path("/v1/parked")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@EndpointDisabled(name = "vuonlen.areas.consumed", stringValue = "false", disableIfMissing = true)
public class ParkedResource extends DeadLetterResource {

    ParkedResource(DeadLetters deadLetters, Cursors cursors) {
        super(deadLetters, cursors);
    }
}
