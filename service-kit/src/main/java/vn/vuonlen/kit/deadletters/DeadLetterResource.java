package vn.vuonlen.kit.deadletters;

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
import vn.vuonlen.kit.consumer.DeadLetter;
import vn.vuonlen.kit.consumer.DeadLetters;
import vn.vuonlen.kit.consumer.DeadLetters.Position;
import vn.vuonlen.kit.consumer.DeadLetters.Replayed;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Messages that could not be processed, for operators. A service that consumes nothing has no such resource. */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@EndpointDisabled(name = "vuonlen.areas.consumed", stringValue = "false", disableIfMissing = true)
public class DeadLetterResource {

    private static final String LIST = "dead-letters";

    private final DeadLetters deadLetters;
    private final Cursors cursors;

    DeadLetterResource(DeadLetters deadLetters, Cursors cursors) {
        this.deadLetters = deadLetters;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "The messages that could not be processed, by topic, partition and offset, with their reasons")
    @APIResponse(responseCode = "200", description = "The messages")
    @APIResponse(responseCode = "400", description = "invalid-value, cursor-invalid")
    public Page<DeadLetter> list(
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit, @QueryParam("cursor") String cursor)
            throws SQLException {
        var after = cursors.read(cursor, Position.class, LIST).orElse(Position.START);
        return Page.of(
                deadLetters.after(after, limit.andOne()),
                limit,
                last -> cursors.sign(new Position(last.topic(), last.partition(), last.offset()), LIST));
    }

    @POST
    @Path("replay")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Process the dead letters of a topic again, once their cause is gone",
            description =
                    "Each is processed for itself, in their order: one that succeeds is removed, one that fails stays"
                            + " with its new reason. Repeating it does no harm: a newer state that came meanwhile is not"
                            + " undone.")
    @APIResponse(
            responseCode = "200",
            description = "How many were processed (digested), and how many stay (stillParked)")
    @APIResponse(
            responseCode = "400",
            description =
                    "missing-parameter; invalid-value: this service does not consume the topic, so its messages stay")
    public Replayed replay(
            @QueryParam("topic")
                    @Parameter(required = true, description = "As in the list, such as household.result.v1")
                    String topic)
            throws SQLException {
        if (topic == null) {
            throw Problem.of(KitProblem.MISSING_PARAMETER, "topic").at("?topic");
        }
        if (!deadLetters.consumes(topic)) {
            throw KitProblem.invalid(
                    "?topic", "Dịch vụ này không nhận chủ đề này.", "This service does not consume this topic.");
        }
        return deadLetters.replay(topic);
    }
}
