package vn.vuonlen.kit.app;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.idempotency.Answer;
import vn.vuonlen.kit.idempotency.Idempotency;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.strict.LenientParameters;

/** A resource as services write them, for the tests to attack. */
@Path("/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {
    private final Caller caller;
    private final Idempotency idempotency;
    private final Probes probes;

    ProbeResource(Caller caller, Idempotency idempotency, Probes probes) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.probes = probes;
    }

    enum Level {
        PROVINCE,
        COMMUNE
    }

    @GET
    @PermitAll
    public Map<String, Object> list(
            @QueryParam("year") @Max(2100) Integer year,
            @QueryParam("day") LocalDate day,
            @QueryParam("level") Level level,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var received = new TreeMap<String, Object>();
        received.put("year", String.valueOf(year));
        received.put("limit", limit.value());
        return received;
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    @LenientParameters
    public String page() {
        return "page";
    }

    @GET
    @Path("/caller")
    @RolesAllowed(Roles.AUDITOR)
    public Map<String, Object> caller() {
        return Map.of(
                "subject",
                caller.subject(),
                "areas",
                caller.areaCodes(),
                "scope",
                caller.scope().areas());
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "never";
    }

    @POST
    @Path("/act")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("funding-maker")
    @APIResponse(responseCode = "204", description = "Done")
    public void act() {}

    @GET
    @Path("/{id}")
    @PermitAll
    public UUID one(@PathParam("id") UUID id) {
        return id;
    }

    @GET
    @Path("/fail/{how}")
    @PermitAll
    public String fail(@PathParam("how") String how) throws SQLException {
        switch (how) {
            case "pool" -> throw new SQLException("Sorry, acquisition timeout!");
            case String state
            when state.matches("[0-9A-Z]{5}") ->
                throw new IllegalStateException(new SQLException("secret detail", state));
            default -> throw new IllegalStateException("secret detail of " + how);
        }
    }

    @POST
    @RolesAllowed("funding-maker")
    @Consumes("application/json")
    @Operation(operationId = "addProbe")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "412", description = "stale")
    public Response add(@HeaderParam(Idempotency.HEADER) String key, @Valid Probe probe) {
        return idempotency.answer(
                key,
                "probe.add",
                probe,
                () -> Answer.created(URI.create("/v1/probes/1"), probes.add(probe))
                        .of(7));
    }
}
