package vn.vuonlen.kit.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes down what a job has done. Each statement bears the attempt: a runner that lost the job changes nothing. */
final class JobProgress {

    private static final String PROGRESS = """
            UPDATE job SET position = ?, accepted = accepted + ?, refused = refused + ?, unchanged = unchanged + ?
             WHERE id = ? AND attempt = ? AND state = 'RUNNING'
            """;

    private static final String REJECT = """
            INSERT INTO job_reject (job_id, row, ordinal, "column", code, vi, en)
            SELECT ?, * FROM unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String FINISH = """
            WITH done AS (
                UPDATE job SET state = ?, message = ?::jsonb, finished_at = clock_timestamp()
                 WHERE id = ? AND attempt = ? AND state = 'RUNNING' RETURNING id),
            released AS (DELETE FROM job_lease WHERE job_id IN (SELECT id FROM done))
            DELETE FROM job_input WHERE job_id IN (SELECT id FROM done)
            """;

    private final DataSource database;

    JobProgress(DataSource database) {
        this.database = database;
    }

    void progress(Connection connection, LeasedJob job, Progress progress) throws SQLException {
        try (var statement = connection.prepareStatement(PROGRESS)) {
            statement.setLong(1, progress.position());
            statement.setLong(2, progress.accepted());
            statement.setLong(3, progress.refused());
            statement.setLong(4, progress.unchanged());
            statement.setObject(5, job.id());
            statement.setInt(6, job.attempt());
            if (statement.executeUpdate() != 1) {
                throw new JobLost(job.id());
            }
        }
        if (!progress.rejects().isEmpty()) {
            reject(connection, job, progress.rejects());
        }
    }

    private static void reject(Connection connection, LeasedJob job, List<Reject> rejects) throws SQLException {
        var perRow = new HashMap<Long, Integer>();
        var ordinals = new ArrayList<Integer>(rejects.size());
        rejects.forEach(reject -> ordinals.add(perRow.merge(reject.row(), 1, Integer::sum)));
        try (var statement = connection.prepareStatement(REJECT)) {
            statement.setObject(1, job.id());
            statement.setArray(2, connection.createArrayOf("bigint", column(rejects, Reject::row)));
            statement.setArray(3, connection.createArrayOf("int", ordinals.toArray()));
            statement.setArray(4, connection.createArrayOf("text", text(rejects, Reject::column)));
            statement.setArray(5, connection.createArrayOf("text", text(rejects, Reject::code)));
            statement.setArray(6, connection.createArrayOf("text", text(rejects, Reject::vi)));
            statement.setArray(7, connection.createArrayOf("text", text(rejects, Reject::en)));
            statement.executeUpdate();
        }
    }

    void total(LeasedJob job, long rows) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("UPDATE job SET total = ? WHERE id = ? AND attempt = ?")) {
            statement.setLong(1, rows);
            statement.setObject(2, job.id());
            statement.setInt(3, job.attempt());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not save the size of job " + job.id(), e);
        }
    }

    /** The end, in one statement. The input goes with it: it may hold personal data, and nobody needs it any more. */
    void finish(RunningJob job, String state, String message) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FINISH)) {
            statement.setString(1, state);
            statement.setString(2, message);
            statement.setObject(3, job.id());
            statement.setInt(4, job.attempt());
            statement.executeUpdate();
        }
    }

    /** A reason may quote what was refused, and PostgreSQL refuses U+0000 as well. */
    private static Object[] text(List<Reject> rejects, Function<Reject, String> value) {
        return column(rejects, value.andThen(text -> text == null ? null : text.replace('\0', '\uFFFD')));
    }

    private static Object[] column(List<Reject> rejects, Function<Reject, Object> value) {
        return rejects.stream().map(value).toArray();
    }
}
