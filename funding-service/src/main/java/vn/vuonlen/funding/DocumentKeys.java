package vn.vuonlen.funding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import vn.vuonlen.kit.database.ArrayParameters;
import vn.vuonlen.kit.database.MigrationInJava;
import vn.vuonlen.kit.database.SqlFile;

/**
 * The migration that gives stored numbers of papers their keys. In Java, since the keys are folded here alone. What was
 * entered twice before stays, the ledger being append-only, and is counted in {@code repeated}.
 */
@Singleton
public class DocumentKeys extends MigrationInJava {

    private static final int BATCH = 10_000;

    private record StoredNumber(UUID id, String text) {}

    public DocumentKeys() {
        super("13", "keys of papers");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        execute(connection, "/migration/add-keys-of-papers.sql");
        fill(connection, "disbursement", "document", "document_key");
        fill(connection, "budget", "decision_number", "decision_key");
        execute(connection, "/migration/make-keys-unique.sql");
    }

    private static void fill(Connection connection, String table, String number, String key) throws SQLException {
        var update = """
                UPDATE %s t SET %s = k.key FROM unnest(?::uuid[], ?::text[]) AS k (id, key) WHERE t.id = k.id
                """.formatted(table, key);
        var batch = new ArrayList<StoredNumber>(BATCH);
        try (var query = connection.prepareStatement("SELECT id, " + number + " FROM " + table)) {
            query.setFetchSize(BATCH);
            var rows = query.executeQuery();
            while (rows.next()) {
                batch.add(new StoredNumber(rows.getObject(1, UUID.class), rows.getString(2)));
                if (batch.size() == BATCH) {
                    write(connection, update, batch);
                    batch.clear();
                }
            }
        }
        write(connection, update, batch);
    }

    private static void write(Connection connection, String update, List<StoredNumber> numbers) throws SQLException {
        ArrayParameters.of(numbers)
                .column("uuid", StoredNumber::id)
                .column("text", number -> DocumentNumber.key(number.text))
                .execute(connection, update);
    }

    private static void execute(Connection connection, String file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SqlFile.read(DocumentKeys.class, file).sql());
        }
    }
}
