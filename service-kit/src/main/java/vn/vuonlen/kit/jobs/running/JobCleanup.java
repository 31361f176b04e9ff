package vn.vuonlen.kit.jobs.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.problem.KitProblem;

/** Fails jobs that crashed too many runners, and deletes inputs that belong to no open job, and old rejects. */
final class JobCleanup {

    private static final String GIVE_UP = """
            WITH given_up AS (
                UPDATE job j SET state = 'FAILED', finished_at = clock_timestamp(),
                                 message = jsonb_build_object('code', ?::text, 'vi', ?::text, 'en', ?::text)
                  FROM job_lease l
                 WHERE l.job_id = j.id AND l.attempt = j.attempt AND l.until < clock_timestamp()
                   AND j.state = 'RUNNING' AND j.crashes >= ?
                RETURNING j.id),
            released AS (DELETE FROM job_lease WHERE job_id IN (SELECT id FROM given_up))
            DELETE FROM job_input WHERE job_id IN (SELECT id FROM given_up)
            """;

    /** The first chunk of a body that is still being received may be a day old, and has no job yet. */
    private static final List<String> DELETE_ORPHANS = List.of(
            """
            DELETE FROM job_input i
             WHERE at < clock_timestamp() - interval '1 day'
               AND NOT EXISTS (SELECT FROM job j WHERE j.id = i.job_id AND j.state IN ('QUEUED', 'RUNNING'))
               AND NOT EXISTS (SELECT FROM job_input n
                                WHERE n.job_id = i.job_id AND n.at > clock_timestamp() - interval '1 day')
            """, "DELETE FROM job_lease l USING job j WHERE j.id = l.job_id AND j.state IN ('SUCCEEDED', 'FAILED')");

    private static final String DELETE_OLD_REJECTS = """
            DELETE FROM job_reject r USING job j
             WHERE j.id = r.job_id AND j.finished_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private final DataSource database;
    private final Duration rejectsRetention;

    JobCleanup(DataSource database, Duration rejectsRetention) {
        this.database = database;
        this.rejectsRetention = rejectsRetention;
    }

    void run() throws SQLException {
        try (var connection = database.getConnection()) {
            giveUp(connection);
            deleteOrphans(connection);
            deleteOldRejects(connection);
        }
    }

    private static void giveUp(Connection connection) throws SQLException {
        var text = KitProblem.INTERNAL.detail();
        try (var statement = connection.prepareStatement(GIVE_UP)) {
            statement.setString(1, KitProblem.INTERNAL.code());
            statement.setString(2, text.vi());
            statement.setString(3, text.en());
            statement.setInt(4, JobLeases.MAX_CRASHES);
            statement.executeUpdate();
        }
    }

    private static void deleteOrphans(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : DELETE_ORPHANS) {
                statement.executeUpdate(sql);
            }
        }
    }

    private void deleteOldRejects(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE_OLD_REJECTS)) {
            statement.setDouble(1, rejectsRetention.toMillis() / 1_000.0);
            statement.executeUpdate();
        }
    }
}
