package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Caller;

/** Where long work is handed in. A job belongs to the caller of the current request. */
@ApplicationScoped
public class Jobs {

    private static final String SUBMIT =
            "INSERT INTO job (id, kind, subject, areas, parameters, state) VALUES (?, ?, ?, ?, ?::jsonb, 'QUEUED')";

    private final DataSource database;
    private final Spool spool;
    private final ObjectMapper json;
    private final Caller caller;
    private final AfterCommit afterCommit;

    Jobs(DataSource database, Spool spool, ObjectMapper json, Caller caller, AfterCommit afterCommit) {
        this.database = database;
        this.spool = spool;
        this.json = json;
        this.caller = caller;
        this.afterCommit = afterCommit;
    }

    /** First half: keeps the body. Outside of any transaction, since a slow sender must not hold one open. */
    @Transactional(TxType.NEVER)
    public Spooled spool(InputStream body) {
        return spool.keep(UUID.randomUUID(), body);
    }

    /** Second half: makes the job, in the caller's transaction if there is one. It starts as soon as that commits. */
    @Transactional
    public UUID submit(String kind, Object parameters, Spooled input) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SUBMIT)) {
            statement.setObject(1, input.job());
            statement.setString(2, kind);
            statement.setString(3, caller.subject());
            statement.setArray(
                    4, connection.createArrayOf("text", caller.areaCodes().toArray()));
            statement.setString(5, json.writeValueAsString(parameters));
            statement.executeUpdate();
            afterCommit.look();
            return input.job();
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not submit a job of kind " + kind, e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The parameters of a job must be JSON", e);
        }
    }

    /** Both halves, for work that needs no {@code Idempotency-Key}. */
    @Transactional(TxType.NEVER)
    public UUID submit(String kind, Object parameters, InputStream body) {
        var spooled = spool(body);
        return QuarkusTransaction.requiringNew().call(() -> submit(kind, parameters, spooled));
    }
}
