package vn.vuonlen.household.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import vn.vuonlen.kit.outbox.Unpublished;

/** Publishes the result of a household once more, since its event tells of the commitment for its year. */
@ApplicationScoped
class CommittedResults {

    private static final String TOPIC = "household.result.v1";

    private static final String UPDATE = """
            UPDATE result SET version = version + 1, changed_at = now()
            WHERE review_id IN (SELECT id FROM review WHERE year = ?) AND household_id = ? RETURNING id
            """;

    private final Unpublished unpublished;

    CommittedResults(Unpublished unpublished) {
        this.unpublished = unpublished;
    }

    /** Mostly none: it is surveyed later in the year. */
    void publish(Connection connection, Commitment commitment) throws SQLException {
        var changed = new ArrayList<UUID>();
        try (var update = connection.prepareStatement(UPDATE)) {
            update.setInt(1, commitment.year());
            update.setObject(2, commitment.household());
            var row = update.executeQuery();
            while (row.next()) {
                changed.add(row.getObject(1, UUID.class));
            }
        }
        if (!changed.isEmpty()) {
            unpublished.mark(connection, TOPIC, changed);
            unpublished.wakeAfterCommit();
        }
    }
}
