package vn.vuonlen.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.AuditEntry.Act;
import vn.vuonlen.kit.audit.AuditEntry.Change;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.SqlFile;

/** Reads the audit. */
@ApplicationScoped
class AuditEntries {
    private static final UUID NO_AREA = new UUID(0, 0);
    private static final SqlFile PAGE = SqlFile.read(AuditEntries.class, "/audit/entries.sql");
    private static final String OF_ANYBODY = PAGE.with("of_actor", "").sql();
    private static final String OF_ACTOR =
            PAGE.with("of_actor", "AND a.actor = ?").sql();
    private static final String OF_A_THING =
            SqlFile.read(AuditEntries.class, "/audit/entries-of-a-thing.sql").sql();

    /** An entry with its place in the list: newest first. */
    record Placed(AuditEntry entry, Position position) {}

    record Position(OffsetDateTime at, long id) {
        static Position newest(AuditQuery query) {
            return new Position(query.until(), Long.MAX_VALUE);
        }
    }

    private final DataSource database;
    private final ObjectMapper json;

    AuditEntries(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Who has areas sees, beside what lies in them, what lies in none. */
    List<Placed> find(AuditQuery query, Scope scope, Position after, int limit) throws SQLException {
        if (scope.areas().isEmpty()) {
            return List.of();
        }
        var sql = query.thing() != null ? OF_A_THING : query.actor() == null ? OF_ANYBODY : OF_ACTOR;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, query, scope, after, limit);
            var found = new ArrayList<Placed>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(placed(row));
                }
            }
            return found;
        }
    }

    private static void bind(PreparedStatement statement, AuditQuery query, Scope scope, Position after, int limit)
            throws SQLException {
        var areas = new ArrayList<UUID>(scope.areas());
        areas.add(NO_AREA);
        int next = 1;
        for (int i = 0; query.thing() != null && i < 3; i++) {
            statement.setObject(next++, query.thing());
        }
        ArrayParameters.bind(statement, next++, "uuid", areas);
        statement.setObject(next++, query.since());
        statement.setObject(next++, query.until());
        statement.setObject(next++, after.at());
        statement.setLong(next++, after.id());
        if (query.thing() != null) {
            statement.setString(next++, query.actor());
            statement.setString(next++, query.actor());
        } else {
            if (query.actor() != null) {
                statement.setString(next++, query.actor());
            }
            statement.setInt(next++, limit);
        }
        statement.setInt(next, limit);
    }

    private Placed placed(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        var area = row.getObject("area_id", UUID.class);
        var entry = new AuditEntry(
                at,
                row.getString("actor"),
                row.getString("request"),
                row.getString("kind"),
                Act.valueOf(row.getString("act")),
                row.getObject("thing", UUID.class),
                row.getInt("rows"),
                NO_AREA.equals(area) ? null : area,
                changes(row.getString("changes")));
        return new Placed(entry, new Position(at, row.getLong("id")));
    }

    private Map<String, Change> changes(String stored) {
        if (stored == null) {
            return null;
        }
        try {
            var changes = new TreeMap<String, Change>();
            json.readTree(stored)
                    .properties()
                    .forEach(column -> changes.put(column.getKey(), Change.of(column.getValue())));
            return changes;
        } catch (JsonProcessingException e) {
            throw new AssertionError("The column is what audit_changes() wrote", e);
        }
    }
}
