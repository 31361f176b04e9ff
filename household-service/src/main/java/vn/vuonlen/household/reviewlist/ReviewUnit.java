package vn.vuonlen.household.reviewlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A commune or village as it was on the day of the map. */
record ReviewUnit(UUID id, String code, String name) {

    static final String COMMUNE =
            " coalesce(above.id, place.id) AS commune_id, coalesce(above.code, place.code) AS commune_code,"
                    + " coalesce(above.name, place.name) AS commune_name";

    /** Of a household that lives in one, and not only in a commune. */
    static final String VILLAGE = " CASE place.level WHEN 'VILLAGE' THEN place.id END AS village_id,"
            + " place.code AS village_code, place.name AS village_name";

    static ReviewUnit commune(ResultSet row) throws SQLException {
        return of(row, "commune");
    }

    /** Null if the household lives in no village. */
    static ReviewUnit village(ResultSet row) throws SQLException {
        return of(row, "village");
    }

    private static ReviewUnit of(ResultSet row, String level) throws SQLException {
        var id = row.getObject(level + "_id", UUID.class);
        return id == null ? null : new ReviewUnit(id, row.getString(level + "_code"), row.getString(level + "_name"));
    }
}
