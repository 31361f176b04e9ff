package vn.vuonlen.kit.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.vuonlen.kit.limits.LimitReached;
import vn.vuonlen.kit.limits.LimitReached.Limit;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** How many jobs one user may have open: more would only wait, and hold their inputs. */
@ApplicationScoped
class OpenJobs {

    private static final String COUNT = "SELECT count(*) FROM job WHERE subject = ? AND state IN ('QUEUED', 'RUNNING')";

    /** Two requests at once would both find the last place free. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('open jobs ' || ?, 0))";

    private final DataSource database;
    private final LimitReached reached;
    private final int most;

    OpenJobs(DataSource database, JobSettings settings, LimitReached reached) {
        this.database = database;
        this.reached = reached;
        this.most = settings.openPerUser();
    }

    /** Before a body is read that could not become a job. */
    void requirePlace(String subject) {
        try (var connection = database.getConnection()) {
            require(connection, subject);
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not count the open jobs of a user", e);
        }
    }

    /** In the transaction that inserts the job. */
    void takePlace(Connection connection, String subject) throws SQLException {
        try (var lock = connection.prepareStatement(ONE_AT_A_TIME)) {
            lock.setString(1, subject);
            lock.execute();
        }
        require(connection, subject);
    }

    private void require(Connection connection, String subject) throws SQLException {
        try (var count = connection.prepareStatement(COUNT)) {
            count.setString(1, subject);
            try (var row = count.executeQuery()) {
                row.next();
                if (row.getInt(1) >= most) {
                    reached.count(Limit.OPEN_JOBS);
                    throw Problem.of(KitProblem.TOO_MANY_OPEN_JOBS, row.getInt(1));
                }
            }
        }
    }
}
