package vn.vuonlen.kit.jobs.running;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * Leases the next job. A job whose lease has expired comes first. Then users take turns: first the one of whom the fewest
 * jobs run, of several the one who was served least recently, and of that user the oldest job.
 */
final class NextJob {

    /**
     * A runner that is saving progress has locked the job's row: such a job is skipped, and not taken over, however
     * late its heartbeat is. The locked row may be newer than the lease, which is read from the statement's snapshot: a
     * lease of another attempt means that another runner has just taken the job.
     */
    private static final String LEASE = """
            WITH next AS (
                SELECT j.id, coalesce(l.handed_over, false) AS handed_over
                  FROM job j LEFT JOIN job_lease l ON l.job_id = j.id
                 WHERE j.kind = ANY (?)
                   AND (j.state = 'QUEUED' AND j.not_before <= clock_timestamp()
                        OR j.state = 'RUNNING' AND j.crashes < ?
                           AND l.attempt = j.attempt AND l.until < clock_timestamp())
                 ORDER BY j.state = 'QUEUED',
                          (SELECT count(*) FROM job r WHERE r.subject = j.subject AND r.state = 'RUNNING'),
                          (SELECT max(s.started_at) FROM job s WHERE s.subject = j.subject) NULLS FIRST,
                          j.created_at LIMIT 1 FOR UPDATE OF j SKIP LOCKED),
            started AS (
                UPDATE job SET state = 'RUNNING', attempt = attempt + 1,
                               crashes = crashes + (state = 'RUNNING' AND NOT handed_over)::int,
                               started_at = coalesce(started_at, clock_timestamp())
                  FROM next WHERE job.id = next.id
                RETURNING job.id, kind, attempt, subject, areas, parameters, position, accepted, refused, unchanged,
                          warnings),
            leased AS (
                INSERT INTO job_lease (job_id, attempt, runner, until, rows_read)
                SELECT id, attempt, ?, clock_timestamp() + make_interval(secs => ?), position FROM started
                ON CONFLICT (job_id) DO UPDATE
                   SET attempt = excluded.attempt, runner = excluded.runner, until = excluded.until,
                       rows_read = excluded.rows_read, handed_over = false)
            SELECT * FROM started
            """;

    private NextJob() {}

    static Optional<LeasedJob> lease(Connection connection, Set<String> kinds, String runner, Duration lease)
            throws SQLException {
        try (var statement = connection.prepareStatement(LEASE)) {
            ArrayParameters.bind(statement, 1, "text", kinds);
            statement.setInt(2, JobLeases.MAX_CRASHES);
            statement.setString(3, runner);
            statement.setDouble(4, lease.toMillis() / 1_000.0);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(job(row)) : Optional.empty();
            }
        }
    }

    private static LeasedJob job(ResultSet row) throws SQLException {
        return new LeasedJob(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                Set.of((String[]) row.getArray(5).getArray()),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11));
    }
}
