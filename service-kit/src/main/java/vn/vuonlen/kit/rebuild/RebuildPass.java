package vn.vuonlen.kit.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.consumer.SecondConsumer;
import vn.vuonlen.kit.database.OwnTransactions;
import vn.vuonlen.kit.rebuild.RebuildTable.Hold;

/**
 * What a process does for rebuilds each time: it takes part in the one that runs, starts the one that is due, and exchanges
 * the tables when everything was read. Of several processes each reads some partitions; those of one that was killed go to
 * another, as with every consumer group.
 */
final class RebuildPass {

    /** What is still to be read then takes a moment, for which the consumer of the service waits: it would go on for ever. */
    private static final double CLOSE = 0.01;

    /**
     * Each attempt to exchange the tables holds up those who read for half a second, and the consumer for longer; what it waits
     * for may be a backup of an hour.
     */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final OwnTransactions transactions;
    private final RebuiltProjections projections;
    private final RebuildProgress progress;
    private final RebuildChanges changes;
    private final SecondConsumer consumer;
    private final Duration delay;
    private final long start = System.nanoTime();
    private Duration pause = FIRST_PAUSE;
    private long nextSwitch = start;

    RebuildPass(
            DataSource database,
            RebuiltProjections projections,
            RebuildProgress progress,
            SecondConsumer consumer,
            Duration delay) {
        this.transactions = Rebuilds.transactions(database);
        this.delay = delay;
        this.projections = projections;
        this.progress = progress;
        this.changes = new RebuildChanges(projections, progress);
        this.consumer = consumer;
    }

    /** @return the rebuild that runs, or that should run; empty if none is needed */
    Optional<Seen> run() throws SQLException, InterruptedException {
        var running = transactions.call(this::running);
        if (running.isEmpty()) {
            consumer.stop();
            return transactions.call(this::startIfDue) ? Optional.of(Seen.DUE) : Optional.empty();
        }
        var rebuild = running.get();
        if (rebuild.generation() > projections.generation()) {
            // A newer version of the service fills tables that this one does not know.
            consumer.stop();
        } else if (!transactions.call(connection -> replaceIfOutdated(connection, rebuild))) {
            consumer.start(rebuild.id(), projections.topics(), connection -> fill(connection, rebuild.id()));
            if (rebuild.eventsToRead() <= rebuild.eventsRead() * CLOSE && System.nanoTime() - nextSwitch >= 0) {
                boolean ended =
                        new GenerationSwitch(transactions, projections, progress, changes).attempt(rebuild.id());
                pause = ended ? FIRST_PAUSE : Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
                nextSwitch = System.nanoTime() + pause.toNanos();
            }
        }
        return Optional.of(new Seen(rebuild.eventsRead(), rebuild.eventsToRead()));
    }

    record Seen(long read, long toRead) {
        static final Seen DUE = new Seen(-1, 0);
    }

    private Optional<Rebuild> running(Connection connection) throws SQLException {
        var running = RebuildTable.running(connection);
        return running.isEmpty() ? running : Optional.of(changes.withProgress(connection, running.get()));
    }

    /**
     * One that failed or was cancelled does not start again by itself.
     *
     * @return whether what is served was built by older code
     */
    private boolean startIfDue(Connection connection) throws SQLException {
        var served = ServedGeneration.number(connection);
        if (served.isEmpty()) {
            ServedGeneration.become(connection, projections.generation());
            return false;
        }
        if (served.getAsInt() >= projections.generation()) {
            return false;
        }
        boolean isTime = System.nanoTime() - start >= delay.toNanos();
        if (isTime && !RebuildTable.wasStarted(connection, projections.generation())) {
            changes.begin(connection, null);
        }
        return true;
    }

    private boolean replaceIfOutdated(Connection connection, Rebuild rebuild) throws SQLException {
        if (!changes.isOutdated(connection, rebuild.id(), rebuild.generation())) {
            return false;
        }
        String reason = "The service was upgraded meanwhile, and began another one";
        if (changes.giveUp(connection, rebuild.id(), RebuildState.CANCELLED, reason)) {
            changes.begin(connection, rebuild.requestedBy());
        }
        return true;
    }

    /** Each transaction of the second consumer: it stores what it makes of the events in the new tables while there are any. */
    private static void fill(Connection connection, UUID id) throws SQLException {
        if (RebuildTable.hold(connection, id, Hold.FILLING).isEmpty()) {
            throw new SecondConsumer.Ended("The rebuild has ended");
        }
        SecondGeneration.use(connection);
    }
}
