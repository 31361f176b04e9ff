package vn.vuonlen.household.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.outbox.Unpublished;

/**
 * Keeps results of years that are not decided what their households counted as on the days of their surveys, and publishes
 * them again where the ethnic group of the head, which the event tells, may be another.
 */
@ApplicationScoped
public class RecountResults {

    /** Reviews that are not decided are few, and a survey is found by its household in each. */
    private static final String RECOUNT = """
            UPDATE result r SET ethnic_minority = counted.minority, version = r.version + 1, changed_at = now()
            FROM review v
            JOIN survey s ON s.review_id = v.id AND s.household_id = ANY (?)
            JOIN household h ON h.id = s.household_id
            CROSS JOIN LATERAL (
                SELECT coalesce((
                    SELECT f.ethnic_minority FROM former_ethnic_minority f
                    WHERE f.household_id = h.id AND f.to_date >= s.surveyed_on ORDER BY f.to_date LIMIT 1),
                    h.ethnic_minority) AS minority) counted
            WHERE v.step <> 'DECIDED' AND r.review_id = v.id AND r.household_id = s.household_id
                AND (r.ethnic_minority <> counted.minority OR r.household_id = ANY (?))
            RETURNING r.id
            """;

    private final Unpublished unpublished;

    RecountResults(Unpublished unpublished) {
        this.unpublished = unpublished;
    }

    /**
     * In the transaction that changed the households.
     *
     * @param regrouped those whose head is of another ethnic group than before
     */
    public void recount(Connection connection, Collection<UUID> households, Collection<UUID> regrouped)
            throws SQLException {
        var recounted = new ArrayList<UUID>();
        try (var update = connection.prepareStatement(RECOUNT)) {
            ArrayParameters.bind(update, 1, "uuid", households);
            ArrayParameters.bind(update, 2, "uuid", regrouped);
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    recounted.add(rows.getObject(1, UUID.class));
                }
            }
        }
        if (!recounted.isEmpty()) {
            unpublished.mark(connection, "household.result.v1", recounted);
        }
    }
}
