package vn.vuonlen.household.restatement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.access.Roles;
import vn.vuonlen.kit.paging.Cursors;
import vn.vuonlen.kit.paging.Limit;
import vn.vuonlen.kit.paging.Page;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** What was put right in a review, with what each household counted as before and counts as after. */
@Path("/v1/reviews/{id}/restatements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PROVINCE_OFFICER, Roles.AUDITOR})
@Tag(name = "Reviews")
public class RestatementListResource {

    /** The number of the last one of the page. */
    record After(int number) {
        static final After START = new After(0);
    }

    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    private final DataSource database;
    private final Restatements restatements;
    private final Cursors cursors;
    private final Caller caller;

    RestatementListResource(DataSource database, Restatements restatements, Cursors cursors, Caller caller) {
        this.database = database;
        this.restatements = restatements;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listRestatements", summary = "The restatements of a review, the first one first")
    public Page<Restatement> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("cursor") String cursor) {
        var after = cursors.read(cursor, After.class, "restatements", id).orElse(After.START);
        var rows = read(id, connection -> restatements.page(connection, id, after.number(), limit.andOne()));
        rows.forEach(restatement -> restatement.readBy(caller));
        return Page.of(rows, limit, last -> cursors.sign(new After(last.number()), "restatements", id));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getRestatement", summary = "One restatement with its effects")
    public Restatement get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return read(id, connection -> restatements.find(connection, id, number))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND))
                .readBy(caller);
    }

    private <T> T read(UUID id, Reading<T> reading) {
        try (var connection = database.getConnection()) {
            var review = RestatedReview.find(connection, id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            caller.scope().require(review.area());
            return reading.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the restatements of review " + id, e);
        }
    }
}
