package vn.vuonlen.household.restatement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.household.Paper;
import vn.vuonlen.household.restatement.Restatement.Cause;
import vn.vuonlen.household.restatement.Restatement.RestatedHousehold;
import vn.vuonlen.household.review.Decision;

/** Reads and writes what a row of {@code restatement} has. */
record RestatementRows(ObjectMapper json) {

    RestatementForm content(String text) {
        try {
            return json.readValue(text, RestatementForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored restatement has another form", e);
        }
    }

    Restatement read(ResultSet row) throws SQLException {
        try {
            var paper = row.getString("paper");
            var causing = row.getObject("cause_review_id", UUID.class);
            var number = row.getString("decision_number");
            return new Restatement(
                    row.getObject("review_id", UUID.class),
                    row.getInt("number"),
                    RestatementStatus.valueOf(row.getString("status")),
                    row.getString("reason"),
                    paper == null ? null : json.readValue(paper, Paper.class),
                    json.readValue(row.getString("effects"), new TypeReference<List<RestatedHousehold>>() {}),
                    causing == null ? null : new Cause(causing, row.getInt("cause_number")),
                    row.getString("proposed_by"),
                    instant(row, "proposed_at"),
                    row.getString("decided_by"),
                    instant(row, "decided_at"),
                    number == null ? null : new Decision(number, row.getObject("decision_date", LocalDate.class)),
                    row.getString("rejection"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored restatement has another form", e);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
