package vn.vuonlen.household.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.rows.RowBatch;
import vn.vuonlen.kit.database.SqlState;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.Reject;

/** Stores a portion, and says it as progress. Whoever comes between is waited for, not fought. */
final class ChunkWriter {

    private static final int ATTEMPTS = 5;

    private static final String LOCK = """
            SET LOCAL lock_timeout = '3s';
            SELECT pg_advisory_xact_lock(hashtextextended(?, 10));
            SET LOCAL lock_timeout TO DEFAULT
            """;

    private final Connection connection;
    private final String queue;

    /** Imports of the same queue store one portion after the other, else each could wait for a row of the other. */
    ChunkWriter(Connection connection, ImportOrder order) {
        this.connection = connection;
        this.queue = "import " + order.kind() + " " + order.review();
    }

    /** The progress of a portion that is stored but not committed. */
    Progress store(Chunk portion) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            var before = connection.setSavepoint();
            try {
                lock();
                var stored = portion.batch().store(connection);
                connection.releaseSavepoint(before);
                return progress(portion, stored);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlState.isConcurrentChange(e)) {
                    throw e;
                }
                connection.rollback(before);
            }
        }
    }

    /** An import that stores all rows or none keeps the queue to itself until its end: that is not waited for here. */
    private void lock() throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, queue);
            statement.execute();
        }
    }

    private static Progress progress(Chunk portion, RowBatch.Stored stored) {
        List<Reject> rejects = new ArrayList<>(portion.rejects());
        rejects.addAll(stored.rejects());
        long refused = rejects.stream().mapToLong(Reject::row).distinct().count();
        return new Progress(portion.lastRow(), stored.accepted(), refused, stored.unchanged(), rejects);
    }
}
