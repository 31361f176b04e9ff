package vn.vuonlen.household.registration;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import vn.vuonlen.kit.database.MigrationInJava;
import vn.vuonlen.kit.text.Folding;
import vn.vuonlen.kit.text.Spelling;

/**
 * The migration that spells and folds stored names as new ones are. In Java, since names are folded here alone. Only names
 * with a character that is no letter of Vietnamese can differ: SQL finds these few, so that the others cost one read.
 */
@Singleton
public class RefoldNames extends MigrationInJava {

    private static final String UNUSUAL = """
            SELECT household_id FROM member WHERE name ~ ? UNION SELECT id FROM household WHERE head_name ~ ? OR code ~ '[^!-~]'
            """;

    private static final String NO_LETTER_OF_VIETNAMESE =
            "[^A-Za-z ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]";

    private static final String HOUSEHOLD = """
            SELECT h.code, a.code AS area, h.registered_on, h.size, h.head_name
              FROM household h JOIN area a ON a.id = h.area_id WHERE h.id = ?
            """;

    private static final String MEMBERS = """
            SELECT id, ordinal, name, sex, coalesce(birth_date::text, birth_year::text) AS birth, ethnic_code, relationship,
                   personal_id_hash FROM member WHERE household_id = ? ORDER BY ordinal
            """;

    private static final String UPDATE_HOUSEHOLD = """
            UPDATE household SET code = ?, head_name = ?, head_search = ?,
                   registration_hash = CASE WHEN registration_hash IS NOT NULL THEN ?::bytea END WHERE id = ?
            """;

    private static final String UPDATE_MEMBER = "UPDATE member SET name = ?, name_search = ? WHERE id = ?";

    public RefoldNames() {
        super("23", "one spelling of names");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        nameActor(connection);
        for (var household : unusual(connection)) {
            refold(connection, household);
        }
    }

    /** What is changed in a transaction is recorded under its actor and request. */
    private static void nameActor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('vuonlen.actor', 'migration', true),"
                    + " set_config('vuonlen.request', 'one spelling of names', true)");
        }
    }

    private static List<UUID> unusual(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(UNUSUAL)) {
            query.setString(1, NO_LETTER_OF_VIETNAMESE);
            query.setString(2, NO_LETTER_OF_VIETNAMESE);
            var found = new ArrayList<UUID>();
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    private static void refold(Connection connection, UUID household) throws SQLException {
        var members = members(connection, household);
        try (var query = connection.prepareStatement(HOUSEHOLD);
                var update = connection.prepareStatement(UPDATE_HOUSEHOLD)) {
            query.setObject(1, household);
            var row = query.executeQuery();
            row.next();
            var code = Spelling.code(row.getString("code"));
            var head = spelled(row.getString("head_name"));
            var content = RegistrationHash.line(
                    code, row.getString("area"), row.getString("registered_on"), row.getInt("size"));
            update.setString(1, code);
            update.setString(2, head);
            update.setString(3, Folding.search(head));
            update.setBytes(4, RegistrationHash.of(content, members).bytes());
            update.setObject(5, household);
            update.executeUpdate();
        }
    }

    /** The content of each for the hash. */
    private static List<String> members(Connection connection, UUID household) throws SQLException {
        var contents = new ArrayList<String>();
        try (var query = connection.prepareStatement(MEMBERS);
                var update = connection.prepareStatement(UPDATE_MEMBER)) {
            query.setObject(1, household);
            var row = query.executeQuery();
            while (row.next()) {
                var id = row.getObject("id", UUID.class);
                var name = spelled(row.getString("name"));
                update.setString(1, name);
                update.setString(2, Folding.search(name));
                update.setObject(3, id);
                update.executeUpdate();
                var derived = id.equals(LocatedHousehold.derivedId(household, row.getInt("ordinal")));
                contents.add(content(derived ? null : id, name, row));
            }
        }
        return contents;
    }

    private static String content(UUID given, String name, ResultSet row) throws SQLException {
        var personalId = row.getBytes("personal_id_hash");
        return RegistrationHash.line(
                        given, name, row.getString("sex"), row.getString("birth"), row.getString("ethnic_code"))
                + RegistrationHash.line(
                        row.getString("relationship"),
                        personalId == null ? null : HexFormat.of().formatHex(personalId));
    }

    /** A name of unseen characters alone, which nobody could register today, stays as it is. */
    private static String spelled(String name) {
        return Objects.requireNonNullElse(Spelling.normalize(name), name);
    }
}
