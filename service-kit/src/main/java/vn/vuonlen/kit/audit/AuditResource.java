package vn.vuonlen.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.audit.AuditEntries.Placed;
import vn.vuonlen.kit.audit.AuditEntries.Position;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;

/** Who changed what, when and by which request, for auditors within their areas. */
@Path("/v1/audit")
@RolesAllowed(Roles.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private static final Logger READS = Logger.getLogger("vn.vuonlen.audit.reads");
    private static final String LIST = "audit";

    private final AuditEntries entries;
    private final Cursors cursors;
    private final Caller caller;

    AuditResource(AuditEntries entries, Cursors cursors, Caller caller) {
        this.entries = entries;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readAudit",
            summary = "Who changed what, when and by which request, newest first; each read is logged",
            description =
                    "Changes in the auditor's areas, and of things that lie in none, such as programmes. Things that"
                            + " one step of an import created in one area share an entry, which `thing` finds by the id of"
                            + " each.")
    @APIResponse(responseCode = "200", description = "The entries")
    @APIResponse(responseCode = "400", description = "invalid-value, cursor-invalid")
    public Page<AuditEntry> read(
            @Parameter(
                            description = "Id of what was changed, such as a household, member, survey, review, area or"
                                    + " budget line. Of a household also its members, stays and results; of an"
                                    + " allocation its disbursements; of an area its targets.")
                    @QueryParam("thing")
                    UUID thing,
            @Parameter(description = "Subject of a token, in full") @QueryParam("actor") String actor,
            @Parameter(description = "First day, in Vietnam") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day, in Vietnam") @QueryParam("to") LocalDate to,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        var query = new AuditQuery(thing, actor, from, to);
        Object[] list = {LIST, query, caller.scope().areas().hashCode()};
        var after = cursors.read(cursor, Position.class, list).orElse(Position.newest(query));
        var found = entries.find(query, caller.scope(), after, limit.andOne());
        var page = Page.of(found, limit, last -> cursors.sign(last.position(), list));
        READS.infof("%d entries of the audit (%s) read by %s", page.items().size(), query, caller.subject());
        return page.map(Placed::entry);
    }
}
