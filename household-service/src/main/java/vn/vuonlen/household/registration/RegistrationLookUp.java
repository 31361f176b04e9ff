package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.vuonlen.kit.database.ArrayParameters;

/** What the database has for the households of a batch before they are registered. */
final class RegistrationLookUp {

    /** Before the look-up, so that it sees every decision. */
    private static final String KEEP_DECISIONS_WAITING = "SELECT keep_decisions_waiting()";

    /**
     * Asks once a unit until when it is decided. Households are found by the key of each row: a join would read all of
     * them as soon as that seems cheaper for ten thousand rows.
     */
    private static final String SQL = """
            WITH located AS (
                SELECT input.id, input.n, a.id AS area_id, a.level
                  FROM unnest(?::uuid[], ?::text[], ?::date[]) WITH ORDINALITY AS input (id, code, day, n)
                  LEFT JOIN area a ON a.code = input.code AND a.valid @> input.day
            ), decided AS MATERIALIZED (
                SELECT area_id, decided_until(area_id) AS until, household_area_is_divided(area_id) AS divided
                  FROM (SELECT DISTINCT area_id FROM located WHERE area_id IS NOT NULL) unit
            )
            SELECT located.area_id, located.level, h.id IS NOT NULL AS registered, h.registration_hash, decided.until,
                   decided.divided
              FROM located
              LEFT JOIN decided ON decided.area_id = located.area_id
              LEFT JOIN LATERAL (
                  SELECT known.id, known.registration_hash FROM household known
                   WHERE known.id = located.id LIMIT 1) h ON true
             ORDER BY located.n
            """;

    /**
     * The area is null if no unit had the code on that day; the hash is null unless the household is registered. Until
     * when the figures of the area are decided is null before the first decision.
     */
    record Existing(UUID area, String level, boolean registered, byte[] hash, LocalDate decidedUntil, boolean divided) {

        /** After an earlier row of the same file registered a household with this id. */
        Existing registeredWith(byte[] earlier) {
            return new Existing(area, level, true, earlier, decidedUntil, divided);
        }

        boolean isDecided(LocalDate day) {
            return decidedUntil != null && !day.isAfter(decidedUntil);
        }

        boolean canHoldHouseholds() {
            return level.equals("COMMUNE") || level.equals("VILLAGE");
        }
    }

    private RegistrationLookUp() {}

    /** In the order of the batch. */
    static List<Existing> of(Connection connection, List<Registration> batch) throws SQLException {
        var existing = new ArrayList<Existing>(batch.size());
        try (var lock = connection.createStatement()) {
            lock.execute(KEEP_DECISIONS_WAITING);
        }
        try (var query = connection.prepareStatement(SQL)) {
            ArrayParameters.of(batch)
                    .column("uuid", Registration::id)
                    .column("text", Registration::area)
                    .column("date", Registration::registeredOn)
                    .bind(query, 1);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    existing.add(new Existing(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getBoolean(3),
                            rows.getBytes(4),
                            rows.getObject(5, LocalDate.class),
                            rows.getBoolean(6)));
                }
            }
        }
        return existing;
    }
}
