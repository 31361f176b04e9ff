package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.uploads.Upload;

/** Submits jobs. A job belongs to the caller of the current request. */
@ApplicationScoped
public class Jobs {

    private static final String SUBMIT =
            "INSERT INTO job (id, kind, subject, areas, parameters, state) VALUES (?, ?, ?, ?, ?::jsonb, 'QUEUED')";

    private static final String OPEN_OF = "SELECT id FROM job WHERE id = ANY (?) AND state IN ('QUEUED', 'RUNNING')";

    private final DataSource database;
    private final JobInputStore inputs;
    private final JobUploads uploads;
    private final OpenJobs open;
    private final ObjectMapper json;
    private final Caller caller;
    private final Event<JobSubmitted> submitted;

    Jobs(
            DataSource database,
            JobInputStore inputs,
            JobUploads uploads,
            OpenJobs open,
            ObjectMapper json,
            Caller caller,
            Event<JobSubmitted> submitted) {
        this.database = database;
        this.uploads = uploads;
        this.open = open;
        this.inputs = inputs;
        this.json = json;
        this.caller = caller;
        this.submitted = submitted;
    }

    /**
     * Stores the body outside of any transaction, since a slow sender must not keep one open; then inserts the job. Where
     * it cannot become one, the body is refused before it is read.
     */
    @Transactional(TxType.NEVER)
    public Uni<UUID> submit(String kind, Object parameters, Upload body) {
        var job = newJob(kind, parameters);
        open.requirePlace(job.subject());
        uploads.requireSize(body);
        return uploads.store(job.id(), body).map(size -> {
            insert(job);
            return job.id();
        });
    }

    /** Inserts a job that has no input. */
    @Transactional
    public UUID submit(String kind, Object parameters) {
        var job = newJob(kind, parameters);
        insertInTransaction(job);
        return job.id();
    }

    private NewJob newJob(String kind, Object parameters) {
        return new NewJob(UUID.randomUUID(), kind, caller.subject(), caller.areaCodes(), json(parameters));
    }

    private record NewJob(UUID id, String kind, String subject, Set<String> areas, String parameters) {}

    private void insert(NewJob job) {
        try {
            QuarkusTransaction.requiringNew().run(() -> insertInTransaction(job));
        } catch (RuntimeException e) {
            inputs.delete(job.id());
            throw e;
        }
    }

    private void insertInTransaction(NewJob job) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SUBMIT)) {
            open.takePlace(connection, job.subject());
            statement.setObject(1, job.id());
            statement.setString(2, job.kind());
            statement.setString(3, job.subject());
            ArrayParameters.bind(statement, 4, "text", job.areas());
            statement.setString(5, job.parameters());
            statement.executeUpdate();
            submitted.fire(new JobSubmitted(job.id()));
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not submit a job of kind " + job.kind(), e);
        }
    }

    private String json(Object parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The parameters of a job must be JSON", e);
        }
    }

    /** Which of these jobs are queued or running, in the transaction of the connection. */
    public static Set<UUID> open(Connection connection, Collection<UUID> jobs) throws SQLException {
        try (var query = connection.prepareStatement(OPEN_OF)) {
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
