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
import vn.vuonlen.kit.database.ArrayParameters;
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

    /** Without a lock, as whoever registers or changes one of them would wait until all have been sought. */
    private static final String NEXT =
            "SELECT household_id, mark FROM duplicate_search ORDER BY household_id LIMIT " + BATCH;

    /** Not those that have changed since, nor those that are being changed: they are sought again. */
    private static final String DELETE = """
            DELETE FROM duplicate_search WHERE household_id IN (
                SELECT q.household_id FROM duplicate_search q
                JOIN unnest(?::uuid[], ?::bigint[]) AS sought (household_id, mark) USING (household_id, mark)
                FOR UPDATE OF q SKIP LOCKED)
            """;

    private record Waiting(UUID household, long mark) {}

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
        int deleted;
        do {
            // Before the queue is read: two nodes would seek the same households.
            SeekDuplicates.lock(connection);
            var waiting = next(connection);
            if (waiting.isEmpty()) {
                return;
            }
            QUEUE.announce(connection);
            SeekDuplicates.everywhere(connection)
                    .of(waiting.stream().map(Waiting::household).toList());
            deleted = delete(connection, waiting);
            connection.commit();
        } while (deleted > 0);
    }

    private static List<Waiting> next(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(NEXT)) {
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(new Waiting(rows.getObject(1, UUID.class), rows.getLong(2)));
            }
            return waiting;
        }
    }

    private static int delete(Connection connection, List<Waiting> sought) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            ArrayParameters.of(sought)
                    .column("uuid", Waiting::household)
                    .column("bigint", Waiting::mark)
                    .bind(delete, 1);
            return delete.executeUpdate();
        }
    }
}
