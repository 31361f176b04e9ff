package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** What the database has for the households of a batch before they are registered. */
final class RegistrationLookUp {

    private static final String SQL = """
            SELECT a.id AS area_id, a.level, h.id IS NOT NULL AS registered, h.registration_hash
              FROM unnest(?::uuid[], ?::text[], ?::date[]) WITH ORDINALITY AS input (id, code, day, n)
              LEFT JOIN area a ON a.code = input.code AND a.valid @> input.day
              LEFT JOIN household h ON h.id = input.id
             ORDER BY input.n
            """;

    /** The area is null if no unit had the code on that day; the hash is null unless the household is registered. */
    record Existing(UUID area, String level, boolean registered, byte[] hash) {

        /** After an earlier row of the same batch registered a household with this id. */
        Existing registeredBy(LocatedHousehold earlier) {
            return new Existing(area, level, true, earlier.hash());
        }

        boolean canHoldHouseholds() {
            return level.equals("COMMUNE") || level.equals("VILLAGE");
        }
    }

    private RegistrationLookUp() {}

    /** In the order of the batch. */
    static List<Existing> of(Connection connection, List<Registration> batch) throws SQLException {
        var existing = new ArrayList<Existing>(batch.size());
        try (var query = connection.prepareStatement(SQL)) {
            ArrayParameters.of(batch)
                    .column("uuid", Registration::id)
                    .column("text", Registration::area)
                    .column("date", Registration::registeredOn)
                    .bind(query, 1);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    existing.add(new Existing(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getBoolean(3), rows.getBytes(4)));
                }
            }
        }
        return existing;
    }
}
