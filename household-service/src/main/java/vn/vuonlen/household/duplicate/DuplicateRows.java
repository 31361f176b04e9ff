package vn.vuonlen.household.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.change.NewHeadForm;
import vn.vuonlen.household.duplicate.Duplicate.Side;
import vn.vuonlen.household.duplicatesearch.DuplicateReason;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;

/** Reads the rows of {@code duplicate/pairs.sql}. */
final class DuplicateRows {

    /** Ids and roles alone, which need no setting of the service's own mapper. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private DuplicateRows() {}

    static String text(NewHeadForm newHead) {
        try {
            return newHead == null ? null : JSON.writeValueAsString(newHead);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static NewHeadForm newHead(String text) {
        try {
            return text == null ? null : JSON.readValue(text, NewHeadForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored decision has another form", e);
        }
    }

    static Duplicate read(ResultSet row) throws SQLException {
        var reasons = (String[]) row.getArray("reasons").getArray();
        return new Duplicate(
                row.getObject("id", UUID.class),
                DuplicateStatus.valueOf(row.getString("status")),
                row.getInt("score"),
                Arrays.stream(reasons).map(DuplicateReason::valueOf).toList(),
                List.of(side(row, "a_"), side(row, "b_")),
                row.getObject("d_id") == null ? null : decision(row),
                row.getLong("version"));
    }

    private static Side side(ResultSet row, String prefix) throws SQLException {
        return new Side(
                row.getObject(prefix + "id", UUID.class),
                row.getString(prefix + "name"),
                Sex.valueOf(row.getString(prefix + "sex")),
                row.getString(prefix + "birth"),
                Relationship.valueOf(row.getString(prefix + "relationship")),
                row.getObject(prefix + "household", UUID.class),
                new AreaName(
                        row.getObject(prefix + "area", UUID.class),
                        row.getString(prefix + "code"),
                        row.getString(prefix + "place")),
                row.getBoolean(prefix + "active"));
    }

    private static DuplicateDecision decision(ResultSet row) throws SQLException {
        return new DuplicateDecision(
                row.getObject("d_id", UUID.class),
                DuplicateDecision.Kind.valueOf(row.getString("kind")),
                row.getObject("keep", UUID.class),
                row.getObject("day", LocalDate.class),
                newHead(row.getString("new_head")),
                row.getString("reason"),
                DuplicateDecision.Status.valueOf(row.getString("d_status")),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("rejection"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
