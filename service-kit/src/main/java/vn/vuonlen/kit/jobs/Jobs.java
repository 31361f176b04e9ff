package vn.vuonlen.kit.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Where long work is handed in. A job belongs to the caller of the current request. */
@ApplicationScoped
public class Jobs {

    private final DataSource database;
    private final Spool spool;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    Jobs(DataSource database, Spool spool, ObjectMapper json, SecurityIdentity caller) {
        this.database = database;
        this.spool = spool;
        this.json = json;
        this.caller = caller;
    }

    /** First half: keeps the body. Outside of any transaction, since a slow sender must not hold one open. */
    @Transactional(Transactional.TxType.NEVER)
    public Spooled spool(InputStream body) {
        return spool.keep(UUID.randomUUID(), body);
    }

    /** Second half: makes the job, in the caller's transaction if there is one. It starts as soon as that commits. */
    @Transactional
    public UUID submit(String kind, Object parameters, Spooled input) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "INSERT INTO job (id, kind, subject, parameters, state) VALUES (?, ?, ?, ?::jsonb, 'QUEUED')")) {
            statement.setObject(1, input.job());
            statement.setString(2, kind);
            statement.setString(3, caller.getPrincipal().getName());
            statement.setString(4, json.writeValueAsString(parameters));
            statement.executeUpdate();
            return input.job();
        } catch (SQLException e) {
            throw new JobsUnavailable("Could not submit a job of kind " + kind, e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The parameters of a job must be JSON", e);
        }
    }

    /** Both halves, for work that needs no {@code Idempotency-Key}. */
    @Transactional(Transactional.TxType.NEVER)
    public UUID submit(String kind, Object parameters, InputStream body) {
        var spooled = spool(body);
        return QuarkusTransaction.requiringNew().call(() -> submit(kind, parameters, spooled));
    }
}
