package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.database.ArrayParameters;

/** Submits jobs. A job belongs to the caller of the current request. */
@ApplicationScoped
public class Jobs {

    private static final String SUBMIT =
            "INSERT INTO job (id, kind, subject, areas, parameters, state) VALUES (?, ?, ?, ?, ?::jsonb, 'QUEUED')";

    private static final String OPEN = "SELECT id FROM job WHERE id = ANY (?) AND state IN ('QUEUED', 'RUNNING')";

    private final DataSource database;
    private final JobInputStore inputs;
    private final ObjectMapper json;
    private final Caller caller;
    private final Event<JobSubmitted> submitted;

    Jobs(DataSource database, JobInputStore inputs, ObjectMapper json, Caller caller, Event<JobSubmitted> submitted) {
        this.database = database;
        this.inputs = inputs;
        this.json = json;
        this.caller = caller;
        this.submitted = submitted;
    }

    /** Stores the body outside of any transaction, since a slow sender must not keep one open; then inserts the job. */
    @Transactional(TxType.NEVER)
    public UUID submit(String kind, Object parameters, InputStream body) {
        var job = UUID.randomUUID();
        inputs.store(job, body);
        QuarkusTransaction.requiringNew().run(() -> insert(job, kind, parameters));
        return job;
    }

    private void insert(UUID job, String kind, Object parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SUBMIT)) {
            statement.setObject(1, job);
            statement.setString(2, kind);
            statement.setString(3, caller.subject());
            ArrayParameters.bind(statement, 4, "text", caller.areaCodes());
            statement.setString(5, json.writeValueAsString(parameters));
            statement.executeUpdate();
            submitted.fire(new JobSubmitted(job));
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not submit a job of kind " + kind, e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The parameters of a job must be JSON", e);
        }
    }

    /** Which of these jobs are queued or running, in the transaction of the connection. */
    public static Set<UUID> open(Connection connection, Collection<UUID> jobs) throws SQLException {
        try (var query = connection.prepareStatement(OPEN)) {
            ArrayParameters.bind(query, 1, "uuid", jobs);
            var open = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    open.add(rows.getObject(1, UUID.class));
                }
            }
            return open;
        }
    }
}
