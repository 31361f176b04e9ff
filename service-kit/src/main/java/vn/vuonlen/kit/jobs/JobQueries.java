package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.jobs.Reject.Severity;
import vn.vuonlen.kit.problem.Message;

/** Reads jobs from the database, so that every node gives the same answer. */
@ApplicationScoped
class JobQueries {

    private static final String FIND = """
            SELECT j.*, greatest(j.position, l.rows_read) AS done FROM job j LEFT JOIN job_lease l ON l.job_id = j.id
             WHERE j.id = ?
            """;

    private static final String REJECTS = """
            SELECT row, ordinal, "column", code, vi, en FROM job_reject
             WHERE job_id = ? AND severity = ? AND (row, ordinal) > (?, ?) ORDER BY row, ordinal LIMIT ?
            """;

    private final DataSource database;
    private final ObjectMapper json;

    JobQueries(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<OwnedJob> find(UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(owned(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not read job " + id, e);
        }
    }

    private OwnedJob owned(ResultSet row) throws SQLException {
        var areas = (String[]) row.getArray("areas").getArray();
        return new OwnedJob(view(row), row.getString("subject"), Set.of(areas));
    }

    private JobView view(ResultSet row) throws SQLException {
        return new JobView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("state"),
                tree(row.getString("parameters")),
                row.getObject("total", Long.class),
                row.getLong("done"),
                row.getLong("accepted"),
                row.getLong("refused"),
                row.getLong("unchanged"),
                row.getLong("warnings"),
                tree(row.getString("message")),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The column is jsonb", e);
        }
    }

    List<RejectView> rejects(UUID id, Severity severity, long afterRow, int afterOrdinal, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REJECTS)) {
            statement.setObject(1, id);
            statement.setString(2, severity.name());
            statement.setLong(3, afterRow);
            statement.setInt(4, afterOrdinal);
            statement.setInt(5, limit);
            var rejects = new ArrayList<RejectView>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var text = new Message(row.getString(5), row.getString(6));
                    rejects.add(new RejectView(
                            row.getLong(1), row.getInt(2), severity, row.getString(3), row.getString(4), text));
                }
            }
            return rejects;
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not read the rejects of job " + id, e);
        }
    }
}
