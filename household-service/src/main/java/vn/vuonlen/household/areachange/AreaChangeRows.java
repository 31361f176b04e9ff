package vn.vuonlen.household.areachange;

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

/** Reads and writes what a row of {@code area_change} has, its acts and effects as JSON. */
record AreaChangeRows(ObjectMapper json) {

    AreaChange read(ResultSet row) throws SQLException {
        try {
            return new AreaChange(
                    row.getObject("id", UUID.class),
                    row.getObject("effective_date", LocalDate.class),
                    new LegalInstrument(
                            row.getString("instrument_number"),
                            row.getObject("instrument_date", LocalDate.class),
                            row.getString("instrument_issuer")),
                    json.readValue(row.getString("acts"), new TypeReference<List<AreaActForm>>() {}),
                    json.readValue(row.getString("effects"), AreaChangeEffects.class),
                    AreaChangeStatus.valueOf(row.getString("status")),
                    row.getString("proposed_by"),
                    instant(row, "proposed_at"),
                    row.getString("decided_by"),
                    instant(row, "decided_at"),
                    row.getString("reason"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored change of areas has another form", e);
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
