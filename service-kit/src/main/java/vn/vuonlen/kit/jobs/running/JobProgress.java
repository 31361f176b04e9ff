package vn.vuonlen.kit.jobs.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.jobs.JobsUnavailable;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.jobs.Reject;

/** Saves what a job has done. Each statement checks the attempt, so that a runner that lost the job changes nothing. */
final class JobProgress {

    private static final String PROGRESS = """
            UPDATE job SET position = ?, accepted = accepted + ?, refused = refused + ?, unchanged = unchanged + ?,
                   warnings = warnings + ?
             WHERE id = ? AND attempt = ? AND state = 'RUNNING'
            """;

    private static final String INSERT_REJECTS = """
            INSERT INTO job_reject (job_id, row, severity, ordinal, "column", code, vi, en)
            SELECT ?, * FROM unnest(?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String FINISH = """
            WITH finished AS (
                UPDATE job SET state = ?, message = ?::jsonb, finished_at = clock_timestamp(), input_retained = ?
                 WHERE id = ? AND attempt = ? AND state = 'RUNNING' RETURNING id, input_retained),
            released AS (DELETE FROM job_lease WHERE job_id IN (SELECT id FROM finished))
            DELETE FROM job_input WHERE job_id IN (SELECT id FROM finished WHERE NOT input_retained)
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
            statement.setLong(5, progress.warnings());
            statement.setObject(6, job.id());
            statement.setInt(7, job.attempt());
            if (statement.executeUpdate() != 1) {
                throw new JobLost(job.id());
            }
        }
        insertRejects(connection, job, progress.rejects());
    }

    void insertRejects(Connection connection, LeasedJob job, List<Reject> rejects) throws SQLException {
        if (rejects.isEmpty()) {
            return;
        }
        var perRow = new HashMap<Long, Integer>();
        try (var statement = connection.prepareStatement(INSERT_REJECTS)) {
            statement.setObject(1, job.id());
            ArrayParameters.of(rejects)
                    .column("bigint", Reject::row)
                    .column("text", reject -> reject.severity().name())
                    .column("int", reject -> perRow.merge(reject.row(), 1, Integer::sum))
                    .column("text", reject -> storable(reject.column()))
                    .column("text", reject -> storable(reject.code()))
                    .column("text", reject -> storable(reject.vi()))
                    .column("text", reject -> storable(reject.en()))
                    .bind(statement, 2);
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

    /** Also deletes the input, unless it is to be corrected: it may hold personal data, and nothing else needs it. */
    void finish(RunningJob job, String state, String message) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FINISH)) {
            statement.setString(1, state);
            statement.setString(2, message);
            statement.setBoolean(3, job.isInputRetained());
            statement.setObject(4, job.id());
            statement.setInt(5, job.attempt());
            statement.executeUpdate();
        }
    }

    /** A reason may quote what was refused, and PostgreSQL cannot store U+0000. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
