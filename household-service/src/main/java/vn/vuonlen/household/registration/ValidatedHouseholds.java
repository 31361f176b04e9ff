package vn.vuonlen.household.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vuonlen.household.bulk.CopyTable;
import vn.vuonlen.kit.database.ArrayParameters;

/**
 * What a file that is validated would have registered so far: its later rows are compared with it. In temporary tables of the
 * transaction, whose few columns cost neither the indexes of the households nor the log of the database.
 */
record ValidatedHouseholds(Connection connection) {

    /** The members that are registered, and those of the file. */
    static final String MEMBERS = "(SELECT id FROM member UNION ALL SELECT id FROM validated_member)";

    private static final String CREATE = """
            CREATE TEMP TABLE IF NOT EXISTS validated_household (id uuid PRIMARY KEY, registration_hash bytea)
                ON COMMIT DELETE ROWS;
            CREATE TEMP TABLE IF NOT EXISTS validated_member (id uuid PRIMARY KEY) ON COMMIT DELETE ROWS
            """;

    private static final String HASHES =
            "SELECT id, registration_hash FROM validated_household WHERE id = ANY (?::uuid[])";

    static ValidatedHouseholds of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        return new ValidatedHouseholds(connection);
    }

    /** Of those households of the batch that an earlier batch has. */
    Map<UUID, byte[]> hashes(List<Registration> batch) throws SQLException {
        try (var query = connection.prepareStatement(HASHES)) {
            ArrayParameters.bind(
                    query, 1, "uuid", batch.stream().map(Registration::id).toList());
            var hashes = new HashMap<UUID, byte[]>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    hashes.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
            return hashes;
        }
    }

    void add(Collection<LocatedHousehold> accepted) throws SQLException {
        try (var table = CopyTable.into(connection, "validated_household", "id, registration_hash")) {
            for (var one : accepted) {
                table.row().id(one.id()).bytes(one.hash().bytes());
            }
            table.finish();
        }
        try (var table = CopyTable.into(connection, "validated_member", "id")) {
            for (var id : accepted.stream().flatMap(LocatedHousehold::memberIds).toList()) {
                table.row().id(id);
            }
            table.finish();
        }
    }
}
