package vn.vuonlen.household.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Reads pairs; those of which the caller may not see both sides do not exist for the caller. */
@ApplicationScoped
class Duplicates {

    /** Where a list goes on: the most certain come first. */
    record After(int score, UUID id) {
        static final After START = new After(101, new UUID(0, 0));
    }

    /** {@code areas} has those of which one side must live in one. */
    record Filter(DuplicateStatus status, int minScore, Scope areas) {}

    private static final SqlFile PAIRS = SqlFile.read(Duplicates.class, "/duplicate/pairs.sql");

    private static final String ONE = PAIRS.with("condition", "p.id = ?").sql();

    /** Of an open pair of which somebody has gone there is nothing to decide. */
    private static final String LIST = PAIRS.with("condition", """
                    (p.score, p.id) < (?, ?) AND p.score >= ? AND (?::text IS NULL OR p.status = ?)
                    AND (p.status <> 'OPEN' OR a.to_date IS NULL AND a_home.ended_on IS NULL
                        AND b.to_date IS NULL AND b_home.ended_on IS NULL)
                    AND (a_home.area_id = ANY (?::uuid[]) OR b_home.area_id = ANY (?::uuid[]))
                    ORDER BY p.score DESC, p.id DESC LIMIT ?
                    """).sql();

    private static final String LOCK = "SELECT FROM duplicate_pair WHERE id = ? FOR UPDATE";

    private static final String SET_STATUS = "UPDATE duplicate_pair SET status = ?, version = version + 1 WHERE id = ?";

    private final DataSource database;

    Duplicates(DataSource database) {
        this.database = database;
    }

    List<Duplicate> list(Filter filter, Scope scope, After after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LIST)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) scope.array());
            query.setInt(2, after.score);
            query.setObject(3, after.id);
            query.setInt(4, filter.minScore);
            var status = filter.status == null ? null : filter.status.name();
            query.setString(5, status);
            query.setString(6, status);
            ArrayParameters.bind(query, 7, "uuid", (Object[]) filter.areas.array());
            ArrayParameters.bind(query, 8, "uuid", (Object[]) filter.areas.array());
            query.setInt(9, limit);
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not list duplicates", e);
        }
    }

    Optional<Duplicate> find(UUID id, Scope scope) {
        try (var connection = database.getConnection()) {
            return find(connection, id, scope);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the duplicate " + id, e);
        }
    }

    /** Locked until the end of the transaction, and read after that: of two acts at once the second sees the first. */
    Optional<Duplicate> locked(Connection connection, UUID id, Scope scope) throws SQLException {
        if (find(connection, id, scope).isEmpty()) {
            return Optional.empty();
        }
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, id);
            lock.execute();
        }
        return find(connection, id, scope);
    }

    void setStatus(Connection connection, UUID id, DuplicateStatus status) throws SQLException {
        try (var update = connection.prepareStatement(SET_STATUS)) {
            update.setString(1, status.name());
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static Optional<Duplicate> find(Connection connection, UUID id, Scope scope) throws SQLException {
        try (var query = connection.prepareStatement(ONE)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) scope.array());
            query.setObject(2, id);
            return read(query).stream().findFirst();
        }
    }

    private static List<Duplicate> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Duplicate>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(DuplicateRows.read(rows));
            }
        }
        return found;
    }
}
