package vn.vuonlen.kit.jobs;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Who works on which job, and until when others believe it. */
final class JobLeases {

    /** A job that killed its runner so often is not tried again. What an outage interrupted killed nobody. */
    static final int MOST_CRASHES = 20;

    /**
     * A runner that is in the middle of saving progress holds the job's row: such a job is skipped, and not taken over,
     * however late its heart-beat is. The row that is locked may be newer than the lease beside it, which is that of our
     * snapshot: a lease of another attempt says that somebody has just taken the job.
     */
    private static final String TAKE = """
            WITH free AS (
                SELECT j.id, coalesce(l.handed_over, false) AS handed_over
                  FROM job j LEFT JOIN job_lease l ON l.job_id = j.id
                 WHERE j.kind = ANY (?)
                   AND (j.state = 'QUEUED' AND j.not_before <= clock_timestamp()
                        OR j.state = 'RUNNING' AND j.crashes < ?
                           AND l.attempt = j.attempt AND l.until < clock_timestamp())
                 ORDER BY j.created_at LIMIT 1 FOR UPDATE OF j SKIP LOCKED),
            taken AS (
                UPDATE job SET state = 'RUNNING', attempt = attempt + 1,
                               crashes = crashes + (state = 'RUNNING' AND NOT handed_over)::int,
                               started_at = coalesce(started_at, clock_timestamp())
                  FROM free WHERE job.id = free.id
                RETURNING job.id, kind, attempt, subject, areas, parameters, position, refused),
            leased AS (
                INSERT INTO job_lease (job_id, attempt, runner, until, rows_read)
                SELECT id, attempt, ?, clock_timestamp() + make_interval(secs => ?), position FROM taken
                ON CONFLICT (job_id) DO UPDATE
                   SET attempt = excluded.attempt, runner = excluded.runner, until = excluded.until, rows_read = excluded.rows_read,
                       handed_over = false)
            SELECT * FROM taken
            """;

    private static final String BEAT = """
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

    /** The oldest job that nobody works on. */
    Optional<LeasedJob> take(Set<String> kinds) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setArray(1, connection.createArrayOf("text", kinds.toArray()));
            statement.setInt(2, MOST_CRASHES);
            statement.setString(3, runner);
            statement.setDouble(4, lease.toMillis() / 1_000.0);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(taken(row)) : Optional.empty();
            }
        }
    }

    private static LeasedJob taken(ResultSet row) throws SQLException {
        Array areas = row.getArray(5);
        return new LeasedJob(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                Set.of((String[]) areas.getArray()),
                row.getString(6),
                row.getLong(7),
                row.getLong(8));
    }

    void beat(Collection<RunningJob> running) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEAT)) {
            for (var job : running) {
                statement.setDouble(1, lease.toMillis() / 1_000.0);
                statement.setLong(2, job.rowsRead());
                statement.setObject(3, job.id());
                statement.setInt(4, job.attempt());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Others may take the jobs from now on, and need not think that their runner has died of them. */
    void handOver(Collection<RunningJob> running) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HAND_OVER)) {
            for (var job : running) {
                statement.setObject(1, job.id());
                statement.setInt(2, job.attempt());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Gives the job back unfinished, to be taken after the pause; nobody need wait for the lease to end. */
    void release(RunningJob job, Duration pause) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setDouble(1, pause.toMillis() / 1_000.0);
            statement.setObject(2, job.id());
            statement.setInt(3, job.attempt());
            statement.executeUpdate();
        }
    }
}
