package vn.vuonlen.household.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.vuonlen.household.Paper;
import vn.vuonlen.household.timeline.HouseholdAct.Kind;
import vn.vuonlen.household.timeline.Snapshot;

/** The table of what was recorded of households. */
@ApplicationScoped
class HouseholdChanges {

    private static final String INSERT = """
            INSERT INTO household_change (id, household_id, other_household_id, kind, day, effective_from, reason, paper,
                facts, size_change, other_size_change, before, content_hash, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """;

    private static final String FIND = "SELECT * FROM household_change WHERE id = ?";

    private static final String HISTORY = """
            SELECT * FROM (
                SELECT * FROM household_change WHERE household_id = ? AND recorded < ?
                UNION ALL
                SELECT * FROM household_change WHERE other_household_id = ? AND recorded < ?) change
            ORDER BY recorded DESC LIMIT ?
            """;

    /** What a change is beside what is shown of it. */
    record Recorded(HouseholdChange change, long number, Snapshot before, byte[] contentHash) {}

    /** How a change is stored. */
    record NewChange(
            HouseholdChange change,
            LocalDate effectiveFrom,
            int sizeChange,
            int otherSizeChange,
            Snapshot before,
            byte[] contentHash) {}

    private final DataSource database;
    private final ObjectMapper json;

    HouseholdChanges(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return false if there is a change with this id */
    boolean insert(Connection connection, NewChange recorded) throws SQLException {
        var change = recorded.change();
        return new Statements(connection)
                        .run(
                                INSERT,
                                change.id(),
                                change.household(),
                                change.otherHousehold(),
                                change.kind().name(),
                                change.date(),
                                recorded.effectiveFrom(),
                                change.reason(),
                                change.paper() == null ? null : text(change.paper()),
                                text(change.facts()),
                                recorded.sizeChange(),
                                recorded.otherSizeChange(),
                                text(recorded.before()),
                                recorded.contentHash(),
                                change.recordedBy(),
                                change.recordedAt().atOffset(ZoneOffset.UTC))
                == 1;
    }

    Optional<Recorded> find(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setObject(1, id);
            var row = query.executeQuery();
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    static void reverse(Connection connection, UUID change, UUID reversal) throws SQLException {
        new Statements(connection).run("UPDATE household_change SET reversed_by = ? WHERE id = ?", reversal, change);
    }

    /** The latest first. */
    List<Recorded> history(UUID household, long before, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(HISTORY)) {
            query.setObject(1, household);
            query.setLong(2, before);
            query.setObject(3, household);
            query.setLong(4, before);
            query.setInt(5, limit);
            var changes = new ArrayList<Recorded>();
            var row = query.executeQuery();
            while (row.next()) {
                changes.add(read(row));
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the history of household " + household, e);
        }
    }

    private Recorded read(ResultSet row) throws SQLException {
        var change = new HouseholdChange(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("other_household_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("reason"),
                value(row, "paper", Paper.class),
                value(row, "facts", ChangeFacts.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        return new Recorded(
                change, row.getLong("recorded"), value(row, "before", Snapshot.class), row.getBytes("content_hash"));
    }

    private <T> T value(ResultSet row, String column, Class<T> type) throws SQLException {
        var text = row.getString(column);
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change of a household has another form", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
