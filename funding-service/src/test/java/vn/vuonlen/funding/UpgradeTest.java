package vn.vuonlen.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestPostgres;

/** A database with data survives an upgrade: rows from before a constraint remain, new ones obey it. */
class UpgradeTest {

    private static final String LINE = """
            INSERT INTO budget SELECT uuidv7(), 2018, id, NULL, 'CENTRAL', 'DEVELOPMENT',
                '00000000-0000-7000-8000-000000000011', ?, '2017-12-11', 100, 'lan', 1, now()
            FROM programme WHERE code = 'P135'""";
    private static final String ALLOCATION = """
            INSERT INTO allocation SELECT id, id, area_id, 100, 0, 'PROPOSED', NULL, 'lan', now(), NULL, NULL, NULL, 1, now()
            FROM budget WHERE decision_number = ?""";
    private static final String PAYMENT = """
            INSERT INTO disbursement SELECT uuidv7(), id, 1, 'PAYMENT', '2018-05-14', ?, 'lan', 1, now() FROM allocation""";

    private static final String LINE_OF_NOW = LINE.replace("INSERT INTO budget", "INSERT INTO budget (" + """
            id, year, programme_id, project_code, source, capital_type, area_id, decision_number, decision_date, amount,
            approved_by, version, changed_at)""");
    private static final String PAYMENT_OF_NOW =
            PAYMENT.replace("INSERT INTO disbursement", "INSERT INTO disbursement (" + """
            id, allocation_id, amount, kind, disbursed_on, document, recorded_by, version, changed_at)""");

    private static final String TO_PUBLISH = """
            SELECT value->>'document' || '|' || version FROM published_disbursement
            JOIN unpublished USING (id) WHERE topic = 'funding.disbursement.v1'""";

    @Test
    void duplicatesFromBeforeDocumentsWereUniqueRemainAndAreMarked() throws SQLException {
        var url = TestPostgres.database();
        upgrade(url, "6");
        try (var database = DriverManager.getConnection(url)) {
            for (var number : List.of("1185/QĐ-UBND", "1185/qđ-ubnd ", "1185 / QĐ - UBND", "1186/QĐ-UBND")) {
                enter(database, LINE, number);
            }
            enter(database, ALLOCATION, "1186/QĐ-UBND");
            for (var document : List.of("GRV-1", "GRV-1", "GRV-2")) {
                enter(database, PAYMENT, document);
            }

            upgrade(url, "7");

            assertEquals(
                    List.of("1185/QĐ-UBND|0", "1185/qđ-ubnd |1", "1185 / QĐ - UBND|2", "1186/QĐ-UBND|0"),
                    read(database, "SELECT decision_number || '|' || repeated FROM budget ORDER BY id"));
            assertEquals(
                    List.of("GRV-1|0", "GRV-1|1", "GRV-2|0"),
                    read(database, "SELECT document || '|' || repeated FROM disbursement ORDER BY id"));
            refused("budget_line_taken", () -> enter(database, LINE, "1185/QD-UBND"));
            refused("document_entered", () -> enter(database, PAYMENT, "grv-1"));
        }
    }

    @Test
    void numbersWhoseSignsDifferAreMarkedToo() throws SQLException {
        var url = TestPostgres.database();
        upgrade(url, "11");
        try (var database = DriverManager.getConnection(url)) {
            for (var number : List.of("1185/QĐ-UBND", "1185.QÐ.UBND", "1186/QĐ-UBND")) {
                enter(database, LINE_OF_NOW, number);
            }
            enter(database, ALLOCATION, "1186/QĐ-UBND");
            for (var document : List.of("KB-001", "KB.001", "ＫＢ－００１", "KB-002")) {
                enter(database, PAYMENT_OF_NOW, document);
            }

            upgrade(url, "13");

            assertEquals(
                    List.of("1185qdubnd|0", "1185qdubnd|1", "1186qdubnd|0"),
                    read(database, "SELECT decision_key || '|' || repeated FROM budget ORDER BY id"));
            assertEquals(
                    List.of("kb001|0", "kb001|1", "kb001|2", "kb002|0"),
                    read(database, "SELECT document_key || '|' || repeated FROM disbursement ORDER BY id"));
            refused("budget_line_taken", () -> enter(database, LINE_OF_NOW, "1185 QD UBND"));
            refused("document_entered", () -> enter(database, PAYMENT_OF_NOW, "kb/001"));
        }
    }

    /** As in an upgrade from a version whose view had no document: the file of the view is applied to rows that are there. */
    @Test
    void disbursementsThatWerePublishedWithoutTheirDocumentArePublishedAgain() throws SQLException {
        var url = TestPostgres.database();
        upgrade(url, "13");
        try (var database = DriverManager.getConnection(url)) {
            enter(database, LINE_OF_NOW, "1186/QĐ-UBND");
            enter(database, ALLOCATION, "1186/QĐ-UBND");
            enter(database, PAYMENT_OF_NOW, "KB-001");
            enter(database, "DELETE FROM flyway_schema_history WHERE description = ?", "published disbursement");

            upgrade(url, "13");

            assertEquals(List.of("KB-001|2"), read(database, TO_PUBLISH));
        }
    }

    private interface Insertion {
        void run() throws SQLException;
    }

    private static void refused(String constraint, Insertion insertion) {
        var why = assertThrows(SQLException.class, insertion::run).getMessage();
        assertTrue(why.contains(constraint), why);
    }

    private static void upgrade(String url, String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("db/kit", "db/migration")
                .javaMigrations(new DocumentKeys())
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private static void enter(Connection database, String sql, String number) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, number);
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static List<String> read(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            var rows = statement.executeQuery(sql);
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
