package vn.vuonlen.household.areachange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.database.ArrayParameters;

/** The table of proposed and decided changes; of others' areas there are none. */
@ApplicationScoped
class AreaChanges {

    private static final String INSERT = """
            INSERT INTO area_change (id, effective_date, instrument_number, instrument_date, instrument_issuer, acts,
                effects, ended, receivers, status, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, 'PROPOSED', ?, ?)
            """;

    private static final String DECIDE = """
            UPDATE area_change SET status = ?, effects = ?::jsonb, decided_by = ?, decided_at = ?, reason = ?,
                version = version + 1
            WHERE id = ?
            """;

    private static final String IN_SCOPE = "SELECT * FROM area_change WHERE (ended || receivers) && ?::uuid[] AND ";

    private static final String LIST =
            IN_SCOPE + "(?::text IS NULL OR status = ?) AND id > ?::uuid ORDER BY id LIMIT ?";

    /** Another that is not decided, and of which one of the two would take a unit from the other. */
    private static final String PROPOSED_WITH = """
            SELECT id FROM area_change WHERE status = 'PROPOSED' AND (ended && ?::uuid[] OR ended && ?::uuid[]
                OR receivers && ?::uuid[]) LIMIT 1
            """;

    private final DataSource database;
    private final AreaChangeRows rows;

    AreaChanges(DataSource database, ObjectMapper json) {
        this.database = database;
        this.rows = new AreaChangeRows(json);
    }

    void insert(Connection connection, AreaChange change, PlannedChange planned) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, change.id());
            insert.setObject(2, change.effectiveDate());
            insert.setString(3, change.legalInstrument().number());
            insert.setObject(4, change.legalInstrument().date());
            insert.setString(5, change.legalInstrument().issuer());
            insert.setString(6, rows.text(change.acts()));
            insert.setString(7, rows.text(change.effects()));
            ArrayParameters.bind(insert, 8, "uuid", (Object[]) planned.ended());
            ArrayParameters.bind(insert, 9, "uuid", (Object[]) planned.receivers());
            insert.setString(10, change.proposedBy());
            insert.setObject(11, AreaChangeRows.at(change.proposedAt()));
            insert.executeUpdate();
        }
    }

    void decide(Connection connection, AreaChange change) throws SQLException {
        try (var update = connection.prepareStatement(DECIDE)) {
            update.setString(1, change.status().name());
            update.setString(2, rows.text(change.effects()));
            update.setString(3, change.decidedBy());
            update.setObject(4, AreaChangeRows.at(change.decidedAt()));
            update.setString(5, change.reason());
            update.setObject(6, change.id());
            update.executeUpdate();
        }
    }

    Optional<UUID> proposedWith(Connection connection, PlannedChange planned) throws SQLException {
        try (var query = connection.prepareStatement(PROPOSED_WITH)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) planned.ended());
            ArrayParameters.bind(query, 2, "uuid", (Object[]) planned.receivers());
            ArrayParameters.bind(query, 3, "uuid", (Object[]) planned.ended());
            var row = query.executeQuery();
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    Optional<AreaChange> find(UUID id, Scope scope) {
        return read(IN_SCOPE + "id = ?", scope, id).stream().findFirst();
    }

    /** Locked until the end of the transaction: of two decisions at once the second sees the first. */
    Optional<AreaChange> locked(Connection connection, UUID id, Scope scope) throws SQLException {
        return all(connection, IN_SCOPE + "id = ? FOR UPDATE", scope.array(), id).stream()
                .findFirst();
    }

    List<AreaChange> list(Scope scope, AreaChangeStatus status, UUID after, int limit) {
        var name = status == null ? null : status.name();
        return read(LIST, scope, name, name, after, limit);
    }

    private List<AreaChange> read(String sql, Scope scope, Object... parameters) {
        try (var connection = database.getConnection()) {
            return all(connection, sql, scope.array(), parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the changes of areas", e);
        }
    }

    private List<AreaChange> all(Connection connection, String sql, UUID[] scope, Object... parameters)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            ArrayParameters.bind(query, 1, "uuid", (Object[]) scope);
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 2, parameters[i]);
            }
            var changes = new ArrayList<AreaChange>();
            var row = query.executeQuery();
            while (row.next()) {
                changes.add(rows.read(row));
            }
            return changes;
        }
    }
}
