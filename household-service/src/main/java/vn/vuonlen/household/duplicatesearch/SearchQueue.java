package vn.vuonlen.household.duplicatesearch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.database.TransientFailure;

/**
 * Seeks the people of households that were registered or changed, a moment after their commit. Of two that are registered at
 * once both are committed before the later one is sought, so that their pair is found by that search. Not in the
 * request: an officer could measure whether somebody elsewhere has the ID of a person whom he makes up.
 */
@Singleton
class SearchQueue {

    private static final Logger LOG = Logger.getLogger(SearchQueue.class);
    private static final Actor QUEUE = new Actor("household-service", "duplicate search");

    /** Of a large import, so that each transaction is short. */
    private static final int BATCH = 2_000;

    /** Another node takes other households. */
    private static final String TAKE = """
            DELETE FROM duplicate_search WHERE household_id IN (
                SELECT household_id FROM duplicate_search ORDER BY household_id LIMIT %d FOR UPDATE SKIP LOCKED)
            RETURNING household_id
            """.formatted(BATCH);

    private final DataSource database;

    SearchQueue(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void seek() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                seekAll(connection);
            } finally {
                // The pool would commit what is left.
                connection.rollback();
            }
        } catch (SQLException e) {
            // The queue waits, and the next second tries again. While the database is away, readiness reports it.
            LOG.log(
                    TransientFailure.isUnavailability(e) ? Level.DEBUG : Level.ERROR,
                    "Duplicates are not sought yet",
                    e);
        }
    }

    private static void seekAll(Connection connection) throws SQLException {
        for (var taken = take(connection); !taken.isEmpty(); taken = take(connection)) {
            QUEUE.announce(connection);
            SeekDuplicates.everywhere(connection).of(taken);
            connection.commit();
        }
    }

    private static List<UUID> take(Connection connection) throws SQLException {
        try (var delete = connection.createStatement();
                var rows = delete.executeQuery(TAKE)) {
            var taken = new ArrayList<UUID>();
            while (rows.next()) {
                taken.add(rows.getObject(1, UUID.class));
            }
            return taken;
        }
    }
}
