package vn.vuonlen.kit.rebuild;

import static vn.vuonlen.kit.rebuild.SecondGeneration.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.generation.GenerationLock;
import vn.vuonlen.kit.rebuild.RebuildTable.Hold;

/**
 * Completes the new tables, in a transaction of its own, and then puts them in the place of those that are served, in one
 * transaction:
 * <ol>
 *   <li>the service's consumer waits, and the second one reads what the first has read;
 *   <li>nothing that is served may be missing;
 *   <li>the second consumer ends, readers wait, and the tables are exchanged;
 *   <li>every partition has a new epoch, so that the service's consumer claims it again and goes on where the second was.
 * </ol>
 */
final class GenerationSwitch {

    /** Reports that are being read are waited for so long, and those that come wait as long. */
    private static final String READERS = "SET LOCAL lock_timeout = '500ms'";

    private static final Duration LAST_EVENTS = Duration.ofSeconds(5);

    /** A moment for the second consumer. */
    private static final String PAUSE = "SELECT pg_sleep(0.02)";

    private final OwnTransactions transactions;
    private final RebuiltProjections projections;
    private final RebuildProgress progress;
    private final RebuildChanges changes;

    GenerationSwitch(
            OwnTransactions transactions,
            RebuiltProjections projections,
            RebuildProgress progress,
            RebuildChanges changes) {
        this.transactions = transactions;
        this.projections = projections;
        this.progress = progress;
        this.changes = changes;
    }

    /** @return false if somebody held a lock for too long, or more events came; then it can be tried again */
    boolean attempt(UUID id) throws SQLException {
        try {
            return transactions.call(connection -> complete(connection, id))
                    && transactions.call(connection -> attempt(connection, id));
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                return false;
            }
            throw e;
        }
    }

    /** @return false if another process is about to end it */
    private boolean complete(Connection connection, UUID id) throws SQLException {
        if (RebuildTable.hold(connection, id, Hold.ENDING).isEmpty()) {
            return false;
        }
        SecondGeneration.analyze(connection);
        SecondGeneration.use(connection);
        projections.complete(connection);
        return true;
    }

    private boolean attempt(Connection connection, UUID id) throws SQLException {
        if (RebuildTable.hold(connection, id, Hold.ENDING).isEmpty()) {
            return false;
        }
        SecondGeneration.analyze(connection);
        GenerationLock.againstConsuming(connection);
        if (!hasRead(connection)) {
            return false;
        }
        long missing = progress.missing(connection, projections.topics());
        if (missing > 0) {
            String reason = "%d states that are served are not in the topics any more, or could not be applied again"
                    .formatted(missing);
            return changes.giveUp(connection, id, RebuildState.FAILED, reason);
        }
        exchange(connection, id);
        return true;
    }

    private boolean hasRead(Connection connection) throws SQLException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LAST_EVENTS.toNanos()) {
            if (progress.read(connection, projections.topics()).complete()) {
                return true;
            }
            execute(connection, PAUSE);
        }
        return false;
    }

    private void exchange(Connection connection, UUID id) throws SQLException {
        // It is held already; this waits for the transactions that fill its tables, and lets no other begin.
        RebuildTable.hold(connection, id, Hold.ALONE);
        long read = progress.read(connection, projections.topics()).read();
        execute(connection, READERS);
        GenerationLock.alone(connection);
        SecondGeneration.lockServed(connection);
        SecondGeneration.use(connection);
        for (var statement : projections.takenOver()) {
            execute(connection, statement);
        }
        SecondGeneration.takeOverOtherTopics(connection, projections.topics());
        SecondGeneration.exchange(connection);
        ServedGeneration.become(connection, projections.generation());
        RebuildTable.end(connection, id, RebuildState.SWITCHED, read, null);
    }
}
