package vn.vuonlen.kit.jobs.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import vn.vuonlen.kit.problem.KitProblem;

/** Fails jobs that crashed too many runners, and deletes inputs that nobody needs any more, and old rejects. */
final class JobCleanup {

    private static final String GIVE_UP = """
            WITH given_up AS (
                UPDATE job j SET state = 'FAILED', finished_at = clock_timestamp(),
                                 message = jsonb_build_object('code', ?::text, 'vi', ?::text, 'en', ?::text)
                  FROM job_lease l
                 WHERE l.job_id = j.id AND l.attempt = j.attempt AND l.until < clock_timestamp()
                   AND j.state = 'RUNNING' AND j.crashes >= ?
                RETURNING j.id),
            released AS (DELETE FROM job_lease WHERE job_id IN (SELECT id FROM given_up)),
            emptied AS (DELETE FROM job_input WHERE job_id IN (SELECT id FROM given_up))
            SELECT count(*) FROM given_up
            """;

    /** The body of an upload in progress has no job yet; its newest chunk is young. */
    private static final String DELETE_ORPHANS = """
            DELETE FROM job_input i
             WHERE NOT EXISTS (SELECT FROM job j
                                WHERE j.id = i.job_id AND (j.state IN ('QUEUED', 'RUNNING')
                                   OR j.input_retained AND j.finished_at > clock_timestamp() - make_interval(secs => ?)))
               AND NOT EXISTS (SELECT FROM job_input n
                                WHERE n.job_id = i.job_id
                                  AND n.at > clock_timestamp() - make_interval(secs => ?))
            """;

    private static final String DELETE_LEASES =
            "DELETE FROM job_lease l USING job j WHERE j.id = l.job_id AND j.state IN ('SUCCEEDED', 'FAILED')";

    private static final String DELETE_OLD_REJECTS = """
            DELETE FROM job_reject r USING job j
             WHERE j.id = r.job_id AND j.finished_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private final DataSource database;
    private final Duration rejectsRetention;
    private final Duration inputRetention;
    private final Duration abandonedAfter;

    JobCleanup(DataSource database, Duration rejectsRetention, Duration inputRetention, Duration abandonedAfter) {
        this.inputRetention = inputRetention;
        this.database = database;
        this.abandonedAfter = abandonedAfter;
        this.rejectsRetention = rejectsRetention;
    }

    /** @return how many jobs were given up */
    int run() throws SQLException {
        try (var connection = database.getConnection()) {
            int givenUp = giveUp(connection);
            delete(connection, DELETE_ORPHANS, inputRetention, abandonedAfter);
            deleteLeases(connection);
            delete(connection, DELETE_OLD_REJECTS, rejectsRetention);
            return givenUp;
        }
    }

    private static int giveUp(Connection connection) throws SQLException {
        var text = KitProblem.INTERNAL.detail();
        try (var statement = connection.prepareStatement(GIVE_UP)) {
            statement.setString(1, KitProblem.INTERNAL.code());
            statement.setString(2, text.vi());
            statement.setString(3, text.en());
            statement.setInt(4, JobLeases.MAX_CRASHES);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void delete(Connection connection, String sql, Duration... ages) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ages.length; i++) {
                statement.setDouble(i + 1, ages[i].toMillis() / 1_000.0);
            }
            statement.executeUpdate();
        }
    }

    private static void deleteLeases(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(DELETE_LEASES);
        }
    }
}
