package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the database knows about the households of a batch before they are registered. */
final class RegistrationLookUp {

    private static final String SQL = """
            SELECT a.id AS area_id, a.level, h.id IS NOT NULL AS known, h.registration_hash
              FROM unnest(?::uuid[], ?::text[], ?::date[]) WITH ORDINALITY AS k (id, code, day, n)
              LEFT JOIN area a ON a.code = k.code AND a.valid @> k.day
              LEFT JOIN household h ON h.id = k.id
             ORDER BY k.n
            """;

    /** The area is null when no unit had the code on that day; the hash is that of a household already known. */
    record Found(UUID area, String level, boolean known, byte[] hash) {

        /** The same, after a household of the same id was taken from the same batch. */
        Found knowing(LocatedHousehold taken) {
            return new Found(area, level, true, taken.hash());
        }

        boolean fitsHouseholds() {
            return level.equals("COMMUNE") || level.equals("VILLAGE");
        }
    }

    private RegistrationLookUp() {}

    /** In the order of the batch. */
    static List<Found> of(Connection connection, List<Registration> batch) throws SQLException {
        var found = new ArrayList<Found>(batch.size());
        try (var query = connection.prepareStatement(SQL)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", batch.stream().map(Registration::id).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", batch.stream().map(Registration::area).toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            batch.stream().map(Registration::registeredOn).toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getBoolean(3), rows.getBytes(4)));
                }
            }
        }
        return found;
    }
}
