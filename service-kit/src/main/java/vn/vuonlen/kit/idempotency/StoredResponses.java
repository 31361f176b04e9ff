package vn.vuonlen.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.audit.CurrentActor;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The table {@code idempotency_key}, inside the caller's transaction. */
@ApplicationScoped
class StoredResponses {
    private static final String FIND = "SELECT " + Actor.SETTINGS + """
            , l.free, k.request_hash, k.status, k.body, k.location, k.etag, k.areas
            FROM (SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS free) l
            LEFT JOIN idempotency_key k ON k.subject = ? AND k.operation = ? AND k.key = ?
            """;
    private static final String INSERT = """
            INSERT INTO idempotency_key (subject, operation, key, request_hash, status, body, location, etag, areas)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final DataSource database;
    private final CurrentActor actor;

    StoredResponses(DataSource database, CurrentActor actor) {
        this.database = database;
        this.actor = actor;
    }

    /**
     * Of two concurrent requests with the same key one holds the lock until it commits; the other is refused with 409.
     * The same statement names the actor of the effect that follows in the transaction.
     */
    Optional<StoredResponse> find(RequestKey key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            int next = actor.get().bind(query, 1);
            query.setString(next, key.lock());
            bindKey(key, query, next + 1);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getInt("status") != 0) {
                    return Optional.of(response(row));
                }
                if (!row.getBoolean("free")) {
                    throw Problem.of(KitProblem.IDEMPOTENCY_IN_PROGRESS);
                }
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency_key cannot be read", e);
        }
    }

    void store(RequestKey key, StoredResponse response) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            bindKey(key, insert, 1);
            insert.setBytes(4, response.hash());
            insert.setInt(5, response.status());
            insert.setString(6, response.body());
            insert.setString(
                    7, response.location() == null ? null : response.location().toString());
            insert.setString(8, response.etag());
            ArrayParameters.bind(insert, 9, "text", response.areas());
            if (insert.executeUpdate() == 0) {
                // Another request committed between the snapshot and the lock of our query.
                throw Problem.of(KitProblem.IDEMPOTENCY_IN_PROGRESS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency_key cannot be written", e);
        }
    }

    private static void bindKey(RequestKey key, PreparedStatement statement, int from) throws SQLException {
        statement.setString(from, key.subject());
        statement.setString(from + 1, key.operation());
        statement.setString(from + 2, key.key());
    }

    private static StoredResponse response(ResultSet row) throws SQLException {
        var location = row.getString("location");
        return new StoredResponse(
                row.getBytes("request_hash"),
                row.getInt("status"),
                row.getString("body"),
                location == null ? null : URI.create(location),
                row.getString("etag"),
                Set.of((String[]) row.getArray("areas").getArray()));
    }
}
