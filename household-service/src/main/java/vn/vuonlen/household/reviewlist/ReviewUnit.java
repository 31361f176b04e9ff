package vn.vuonlen.household.reviewlist;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** A commune or village as it was on the day of the map. */
record ReviewUnit(UUID id, String code, String name) {

    static final String COMMUNE =
            " coalesce(above.id, place.id) AS commune_id, coalesce(above.code, place.code) AS commune_code,"
                    + " coalesce(above.name, place.name) AS commune_name";

    /** Of a household that lives in one, and not only in a commune. */
    private static final String VILLAGE = " CASE place.level WHEN 'VILLAGE' THEN place.id END AS village_id,"
            + " place.code AS village_code, place.name AS village_name";

    /** The unit which an area belongs to on the day of the map; one that was split stays what it was. */
    private static final String PLACES = """
        SELECT asked.area_id,%s,%s
        FROM unnest(?) AS asked (area_id)
        LEFT JOIN LATERAL (
            SELECT u.unit_id FROM area_unit u
            WHERE u.area_id = asked.area_id AND u.from_date <= ? AND (u.to_date IS NULL OR u.to_date >= ?)
            LIMIT 1) unit ON true
        JOIN area place ON place.id = coalesce(unit.unit_id, asked.area_id)
        LEFT JOIN area above ON place.level = 'VILLAGE' AND above.id = place.parent_id""".formatted(COMMUNE, VILLAGE);

    /** @param village null of households that are only known to be in the commune */
    record Place(ReviewUnit commune, ReviewUnit village) {}

    /** Where the households of each area are, on the map of a day. */
    static Map<UUID, Place> places(Connection connection, LocalDate day, Collection<UUID> areas) throws SQLException {
        try (var query = connection.prepareStatement(PLACES)) {
            ArrayParameters.bind(query, 1, "uuid", areas);
            query.setObject(2, day);
            query.setObject(3, day);
            var places = new HashMap<UUID, Place>();
            var row = query.executeQuery();
            while (row.next()) {
                places.put(row.getObject("area_id", UUID.class), new Place(commune(row), of(row, "village")));
            }
            return places;
        }
    }

    static ReviewUnit commune(ResultSet row) throws SQLException {
        return of(row, "commune");
    }

    private static ReviewUnit of(ResultSet row, String level) throws SQLException {
        var id = row.getObject(level + "_id", UUID.class);
        return id == null ? null : new ReviewUnit(id, row.getString(level + "_code"), row.getString(level + "_name"));
    }
}
