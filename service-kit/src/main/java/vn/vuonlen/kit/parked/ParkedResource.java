package vn.vuonlen.kit.parked;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.inbox.Parked;
import vn.vuonlen.kit.inbox.Parked.Place;
import vn.vuonlen.kit.inbox.Parked.Replayed;
import vn.vuonlen.kit.inbox.ParkedMessage;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** What could not be digested, for those who run the service. A service that hears nothing has no such door. */
@Path("/v1/parked")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parked")
@EndpointDisabled(name = "vuonlen.areas.heard", stringValue = "false", disableIfMissing = true)
public class ParkedResource {

    private static final String LIST = "parked";

    private final Parked parked;
    private final Cursors cursors;

    ParkedResource(Parked parked, Cursors cursors) {
        this.parked = parked;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "The messages that could not be digested, by topic, partition and offset, with their reasons")
    @APIResponse(responseCode = "200", description = "The messages")
    @APIResponse(responseCode = "400", description = "invalid-value, cursor-invalid")
    public Page<ParkedMessage> list(
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit, @QueryParam("cursor") String cursor)
            throws SQLException {
        var after = cursors.read(cursor, Place.class, LIST).orElse(Place.BEGINNING);
        return Page.of(
                parked.after(after, limit.andOne()),
                limit,
                last -> cursors.sign(new Place(last.topic(), last.partition(), last.offset()), LIST));
    }

    @POST
    @Path("replay")
    @Operation(
            summary = "Try the parked messages of a topic again, once their cause is gone",
            description = "Each is tried for itself, in their order: what is digested is parked no longer, what fails"
                    + " stays with its new reason. Repeating it does no harm: what was heard meanwhile is not undone.")
    @APIResponse(responseCode = "200", description = "How many were digested, and how many stay parked")
    @APIResponse(
            responseCode = "400",
            description = "missing-parameter; invalid-value: no such topic is heard here, so its messages stay")
    public Replayed replay(
            @QueryParam("topic")
                    @Parameter(required = true, description = "As in the list, such as household.result.v1")
                    String topic)
            throws SQLException {
        if (topic == null) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, "topic").at("?topic");
        }
        if (!parked.hears(topic)) {
            throw KitProblem.invalid("?topic", "Chủ đề này không được nghe tại đây.", "This topic is not heard here.");
        }
        return parked.replay(topic);
    }
}
