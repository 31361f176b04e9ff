package vn.vuonlen.kit.jobs;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.jobs.Reject.Severity;
import vn.vuonlen.kit.limits.EventStreams;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

/** Jobs, their progress, and the rows that they refused or warned of. A service that starts none has no such resource. */
@Path("/v1/jobs/{id}")
@RolesAllowed(Roles.PERSON)
@Tag(name = "Jobs")
@EndpointDisabled(name = "vuonlen.jobs-offered", stringValue = "false", disableIfMissing = true)
class JobResource {

    /** What the list had before there were warnings: a client that counts its items counts refusals. */
    private static final String REFUSED = "REJECT";

    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);

    private final VisibleJobs visible;
    private final JobQueries jobs;
    private final Cursors cursors;
    private final EventStreams streams;

    JobResource(VisibleJobs visible, JobQueries jobs, Cursors cursors, EventStreams streams) {
        this.streams = streams;
        this.visible = visible;
        this.jobs = jobs;
        this.cursors = cursors;
    }

    private record Position(long row, int ordinal) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getJob", summary = "The state of a job")
    public JobView job(UUID id) {
        return visible.find(id);
    }

    @GET
    @Path("rejects")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRejects",
            summary = "The rows that a job refused or warned of, with column, code and reason")
    public Page<RejectView> rejects(
            UUID id,
            @QueryParam("severity") @DefaultValue(REFUSED) Severity severity,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        visible.find(id);
        var after = cursors.read(cursor, Position.class, id, severity).orElse(new Position(0, 0));
        var rows = jobs.rejects(id, severity, after.row(), after.ordinal(), limit.andOne());
        return Page.of(rows, limit, last -> cursors.sign(new Position(last.row(), last.ordinal()), id, severity));
    }

    @GET
    @Path("rejects")
    @Produces("text/csv")
    @Operation(
            operationId = "exportRejects",
            summary = "All rows that a job refused or warned of, as CSV",
            description = "A cell that a spreadsheet would take for a formula begins with an apostrophe.")
    public StreamingOutput rejectsAsCsv(UUID id, @QueryParam("severity") @DefaultValue(REFUSED) Severity severity) {
        visible.find(id);
        return new RejectsCsv(jobs, id, severity);
    }

    @GET
    @Path("events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(operationId = "followJob", summary = "The state of a job every second, until it is finished")
    public Multi<JobView> events(UUID id) {
        visible.find(id);
        streams.begin();
        var state = Uni.createFrom()
                .item(() -> jobs.find(id).orElseThrow().job())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .repeating()
                .uni(() -> state)
                .withDelay(BETWEEN_EVENTS)
                .whilst(JobView::open);
    }
}
