package vn.vuonlen.household.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.importing.ImportOrder.Mode;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.database.SqlState;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.Reject;
import vn.vuonlen.kit.jobs.Reject.Severity;

/** Stores a chunk and sums it up as progress. Imports that would conflict take turns; other conflicts are retried. */
final class ChunkWriter {

    private static final int ATTEMPTS = 5;

    private static final String LOCK = """
            SET LOCAL lock_timeout = '3s';
            SELECT pg_advisory_xact_lock(hashtextextended(?, 10)),\s
            """ + Actor.SETTINGS + "; SET LOCAL lock_timeout TO DEFAULT";

    private final Connection connection;
    private final String queue;
    private final Actor actor;
    private final boolean validating;

    /** Imports of the same queue store one chunk at a time, or they could deadlock on each other's rows. */
    ChunkWriter(Connection connection, ImportOrder order, Actor actor) {
        this.connection = connection;
        this.validating = order.mode() == Mode.VALIDATE;
        this.queue = "import " + order.kind() + " " + order.review();
        this.actor = actor;
    }

    /** Stores the chunk without committing it. */
    Progress store(Chunk chunk) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            var before = connection.setSavepoint();
            try {
                lock();
                var stored = validating
                        ? chunk.batch().validate(connection)
                        : chunk.batch().store(connection);
                connection.releaseSavepoint(before);
                return progress(chunk, stored);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlState.isConcurrentChange(e)) {
                    throw e;
                }
                connection.rollback(before);
            }
        }
    }

    /** Names the actor as well. The lock times out: an import that stores all rows or none holds the queue until its end. */
    private void lock() throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, queue);
            actor.bind(statement, 2);
            statement.execute();
        }
    }

    private static Progress progress(Chunk chunk, RowBatch.Stored stored) {
        List<Reject> rejects = new ArrayList<>(chunk.rejects());
        rejects.addAll(stored.rejects());
        return new Progress(
                chunk.lastRow(),
                stored.accepted(),
                rows(Severity.REJECT, rejects),
                stored.unchanged(),
                rows(Severity.WARNING, rejects),
                rejects);
    }

    private static long rows(Severity severity, List<Reject> rejects) {
        return rejects.stream()
                .filter(reject -> reject.severity() == severity)
                .mapToLong(Reject::row)
                .distinct()
                .count();
    }
}
