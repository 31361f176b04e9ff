package vn.vuonlen.kit.reconciliation;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import vn.vuonlen.kit.consumer.UnreadEvents;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.generation.GenerationLock;

/**
 * Compares what this service has computed with what the owner counts, although both change all day. A moment is kept at which
 * everything was consumed that had been changed before a count, and it is compared with a count that began after it. An area
 * whose figures the owner found unchanged from the one count to the other has those of the moment; every other area is compared
 * another time. What comes and goes between two counts is seen by neither, so a difference counts when the next comparison
 * finds the same. The clocks of the two databases may differ by less than the time between two counts.
 */
final class Reconciler {

    /** What was published before a count arrived is consumed by then, or the consumer is far behind: then another time. */
    private static final Duration CONSUMED = Duration.ofSeconds(20);

    private final OwnTransactions comparing;
    private final OwnTransactions keeping;
    private final UnreadEvents unread;

    Reconciler(DataSource database, UnreadEvents unread) {
        // One process at a time.
        this.comparing = transactions(database, "SELECT pg_advisory_xact_lock(hashtext('reconciliation'))");
        this.keeping = transactions(database, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        this.unread = unread;
    }

    private static OwnTransactions transactions(DataSource database, String start) {
        return new OwnTransactions(database, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(start);
            }
            GenerationLock.forReading(connection);
        });
    }

    /** Compares, if a count has arrived that was not compared yet, and keeps the moment for the next one. */
    void run(ReconciledProjection projection) throws SQLException {
        var arrived = comparing.call(connection -> {
            String topic = projection.topic();
            var count = ProjectionSnapshot.arrived(connection, topic).filter(known -> known.toldBefore() != null);
            var kept = ProjectionSnapshot.kept(connection, topic);
            if (count.isPresent() && kept.isPresent()) {
                if (!count.get().countedAt().isAfter(kept.get())) {
                    return Optional.<ProjectionSnapshot.Count>empty();
                }
                ComparedTotals.store(connection, projection);
                ProjectionSnapshot.forget(connection, topic);
            }
            return count;
        });
        if (arrived.isPresent() && unread.awaitNone(CONSUMED)) {
            keeping.call(connection -> {
                ProjectionSnapshot.keep(connection, projection, arrived.get());
                return null;
            });
        }
    }
}
