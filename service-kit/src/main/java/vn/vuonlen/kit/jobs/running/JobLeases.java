package vn.vuonlen.kit.jobs.running;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Which runner works on which job, and until when the others wait for its next heartbeat. */
final class JobLeases {

    /** A job that crashed its runner so often is not tried again. An outage or a handover counts as no crash. */
    static final int MAX_CRASHES = 20;

    private static final String RENEW = """
            UPDATE job_lease SET until = clock_timestamp() + make_interval(secs => ?), rows_read = ?
             WHERE job_id = ? AND attempt = ? AND NOT handed_over
            """;

    private static final String HAND_OVER = """
            UPDATE job_lease SET until = clock_timestamp(), handed_over = true WHERE job_id = ? AND attempt = ?
            """;

    private static final String RELEASE = """
            WITH released AS (
                UPDATE job SET state = 'QUEUED', not_before = clock_timestamp() + make_interval(secs => ?)
                 WHERE id = ? AND attempt = ? AND state = 'RUNNING' RETURNING id)
            DELETE FROM job_lease WHERE job_id IN (SELECT id FROM released)
            """;

    private final DataSource database;
    private final Duration lease;
    private final String runner;

    JobLeases(DataSource database, Duration lease, String runner) {
        this.database = database;
        this.lease = lease;
        this.runner = runner;
    }

    Optional<LeasedJob> leaseNext(Set<String> kinds) throws SQLException {
        try (var connection = database.getConnection()) {
            return NextJob.lease(connection, kinds, runner, lease);
        }
    }

    void renew(Collection<RunningJob> running) throws SQLException {
        batch(RENEW, running, (statement, job) -> {
            statement.setDouble(1, seconds(lease));
            statement.setLong(2, job.rowsRead());
            statement.setObject(3, job.id());
            statement.setInt(4, job.attempt());
        });
    }

    /** Other runners may take the jobs from now on, without counting a crash. */
    void handOver(Collection<RunningJob> running) throws SQLException {
        batch(HAND_OVER, running, (statement, job) -> {
            statement.setObject(1, job.id());
            statement.setInt(2, job.attempt());
        });
    }

    /**
     * Puts the unfinished job back into the queue, to be taken after the pause instead of after the end of the lease.
     */
    void release(RunningJob job, Duration pause) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setDouble(1, seconds(pause));
            statement.setObject(2, job.id());
            statement.setInt(3, job.attempt());
            statement.executeUpdate();
        }
    }

    private void batch(String sql, Collection<RunningJob> jobs, Binding binding) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var job : jobs) {
                binding.bind(statement, job);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement, RunningJob job) throws SQLException;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
