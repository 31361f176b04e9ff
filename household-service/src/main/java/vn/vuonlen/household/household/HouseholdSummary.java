package vn.vuonlen.household.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.household.HouseholdView.AreaName;
import vn.vuonlen.household.household.HouseholdView.MemberView;

/** A household in a list. */
@Schema(name = "HouseholdSummary")
record HouseholdSummary(
        UUID id,
        String code,
        String headName,
        AreaName area,
        boolean ethnicMinority,
        int size,
        boolean active,
        LocalDate registeredOn,
        long version,
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Its present members, if they were asked for")
        List<MemberView> members) {

    /** Of a query whose {@code household} is {@code h} and whose {@code area} is {@code a}. */
    static final String COLUMNS =
            "h.id, h.code, h.head_name, h.ethnic_minority, h.size, h.ended_on, a.id, a.code, a.name, h.registered_on,"
                    + " h.version, h.changed_at";

    /** From a row that begins with {@link #COLUMNS}. */
    static HouseholdSummary of(ResultSet row) throws SQLException {
        return new HouseholdSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new AreaName(row.getObject(7, UUID.class), row.getString(8), row.getString(9)),
                row.getBoolean(4),
                row.getInt(5),
                row.getObject(6) == null,
                row.getObject(10, LocalDate.class),
                row.getLong(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                null);
    }

    HouseholdSummary with(List<MemberView> present) {
        return new HouseholdSummary(
                id, code, headName, area, ethnicMinority, size, active, registeredOn, version, updatedAt, present);
    }
}
