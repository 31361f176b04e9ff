package vn.vuonlen.household.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.household.HouseholdView.AreaName;

/** A household in a list. */
@Schema(name = "HouseholdSummary")
record HouseholdSummary(
        UUID id, String code, String headName, AreaName area, boolean ethnicMinority, int size, boolean active) {

    /** Of a query whose {@code household} is {@code h} and whose {@code area} is {@code a}. */
    static final String COLUMNS =
            "h.id, h.code, h.head_name, h.ethnic_minority, h.size, h.ended_on, a.id, a.code, a.name";

    /** From a row that begins with {@link #COLUMNS}. */
    static HouseholdSummary of(ResultSet row) throws SQLException {
        return new HouseholdSummary(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new AreaName(row.getObject(7, UUID.class), row.getString(8), row.getString(9)),
                row.getBoolean(4),
                row.getInt(5),
                row.getObject(6) == null);
    }
}
