package vn.vuonlen.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** The table {@code idempotency_key}, inside the caller's transaction. */
@ApplicationScoped
class StoredResponses {
    private static final String FIND = """
            SELECT l.free, k.request_hash, k.status, k.body, k.location, k.etag, k.areas
            FROM (SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS free) l
            LEFT JOIN idempotency_key k ON k.subject = ? AND k.operation = ? AND k.key = ?
            """;
    private static final String KEEP = """
            INSERT INTO idempotency_key (subject, operation, key, request_hash, status, body, location, etag, areas)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final DataSource database;

    StoredResponses(DataSource database) {
        this.database = database;
    }

    /** Two at once with the same key: one takes the lock until it commits, the other is told to come back. */
    Optional<StoredResponse> find(RequestKey asked) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setString(1, asked.lock());
            name(asked, query, 2);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getInt("status") != 0) {
                    return Optional.of(kept(row));
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

    void keep(RequestKey asked, StoredResponse kept) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            name(asked, insert, 1);
            insert.setBytes(4, kept.hash());
            insert.setInt(5, kept.status());
            insert.setString(6, kept.body());
            insert.setString(7, kept.location() == null ? null : kept.location().toString());
            insert.setString(8, kept.etag());
            insert.setArray(9, connection.createArrayOf("text", kept.areas().toArray()));
            if (insert.executeUpdate() == 0) {
                // Committed by another between our statement's snapshot and its lock.
                throw Problem.of(KitProblem.IDEMPOTENCY_IN_PROGRESS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency_key cannot be written", e);
        }
    }

    private static void name(RequestKey asked, PreparedStatement statement, int from) throws SQLException {
        statement.setString(from, asked.subject());
        statement.setString(from + 1, asked.operation());
        statement.setString(from + 2, asked.key());
    }

    private static StoredResponse kept(ResultSet row) throws SQLException {
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
