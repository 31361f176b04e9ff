package vn.vuonlen.kit.rebuild;

import static vn.vuonlen.kit.rebuild.SecondGeneration.execute;
import static vn.vuonlen.kit.rebuild.SecondGeneration.qualified;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import vn.vuonlen.kit.consumer.SecondConsumer;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.database.TransientFailure;
import vn.vuonlen.kit.generation.GenerationLock;
import vn.vuonlen.kit.rebuild.Rebuild.State;
import vn.vuonlen.kit.rebuild.RebuildTable.Hold;

/**
 * Puts the new tables in the place of those that are served, in one transaction:
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

    private static final String NEW_EPOCHS = """
            UPDATE rebuild.consumer_offset second SET epoch = greatest(second.epoch, served.epoch) + 1
              FROM public.consumer_offset served
             WHERE (served.consumer, served.topic, served.partition) = (second.consumer, second.topic, second.partition)
            """;

    /** Of topics that are not rebuilt, and of other consumers. */
    private static final String OTHER_OFFSETS =
            "INSERT INTO rebuild.consumer_offset SELECT * FROM public.consumer_offset ON CONFLICT DO NOTHING";

    private static final String OF_OTHER_TOPICS =
            "INSERT INTO rebuild.%1$s SELECT * FROM public.%1$s WHERE topic <> ALL (?)";

    private final OwnTransactions transactions;
    private final RebuiltProjections projections;
    private final SecondGeneration tables;
    private final RebuildProgress progress;
    private final RebuildChanges changes;

    GenerationSwitch(
            OwnTransactions transactions, RebuiltProjections projections, RebuildProgress progress, RebuildChanges changes) {
        this.transactions = transactions;
        this.projections = projections;
        this.tables = new SecondGeneration(projections);
        this.progress = progress;
        this.changes = changes;
    }

    /** @return false if somebody held a lock for too long, or more events came; then it can be tried again */
    boolean attempt(UUID id) throws SQLException {
        try {
            return transactions.call(connection -> attempt(connection, id));
        } catch (SQLException e) {
            if (TransientFailure.isLockTimeout(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean attempt(Connection connection, UUID id) throws SQLException {
        if (RebuildTable.hold(connection, id, Hold.ENDING).isEmpty()) {
            return false;
        }
        tables.analyze(connection);
        GenerationLock.againstConsuming(connection);
        if (!hasRead(connection)) {
            return false;
        }
        long missing = progress.missing(connection, projections.topics());
        if (missing > 0) {
            String reason = "%d states that are served are not in the topics any more, or could not be applied again"
                    .formatted(missing);
            return changes.giveUp(connection, id, State.FAILED, reason);
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
        if (RebuildTable.hold(connection, id, Hold.ALONE).isEmpty()) {
            throw new SecondConsumer.Ended("The rebuild was given up");
        }
        long read = progress.read(connection, projections.topics()).read();
        var views = tables.views(connection);
        execute(connection, READERS);
        GenerationLock.alone(connection);
        // Of an older version of the service, which does not hold the lock of a generation.
        execute(connection, "LOCK TABLE " + qualified("public", tables.tables()) + " IN ACCESS EXCLUSIVE MODE");
        takeOver(connection);
        if (!views.isEmpty()) {
            execute(connection, "DROP VIEW " + qualified("public", views));
        }
        execute(connection, "DROP TABLE " + qualified("public", tables.tables()));
        for (var table : tables.tables()) {
            execute(connection, "ALTER TABLE rebuild.\"" + table + "\" SET SCHEMA public");
        }
        for (var view : views) {
            execute(connection, "ALTER VIEW rebuild.\"" + view + "\" SET SCHEMA public");
        }
        ServedGeneration.become(connection, projections.generation());
        RebuildTable.end(connection, id, State.SWITCHED, read, null);
    }

    private void takeOver(Connection connection) throws SQLException {
        SecondGeneration.searchPath(connection, "rebuild, public");
        for (var statement : projections.takenOver()) {
            execute(connection, statement);
        }
        execute(connection, NEW_EPOCHS);
        execute(connection, OTHER_OFFSETS);
        for (var table : SecondGeneration.BY_TOPIC) {
            ArrayParameters.execute(
                    connection, OF_OTHER_TOPICS.formatted(table), "text", projections.topics());
        }
    }
}
