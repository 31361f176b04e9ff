package vn.vuonlen.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    @TempDir
    Path directory;

    @Test
    void writesDurablySortsAsVietnameseDoesAndKeepsItsDataOverARestart() throws Exception {
        ProcessHandle first;
        try (PostgresProcess postgres = PostgresProcess.start(directory.resolve("postgres"), FreePort.any())) {
            first = postgres.process();
            assertEquals("on", postgres.show("fsync"));
            assertEquals("on", postgres.show("synchronous_commit"));
            assertEquals("on", postgres.show("full_page_writes"));
            assertTrue(postgres.show("server_version").startsWith("18."));
            postgres.createDatabaseIfAbsent("household");
            run(postgres, "CREATE TABLE commune(name text)");
            run(postgres, "INSERT INTO commune VALUES ('Điện Biên'), ('Tủa Chùa'), ('Dào San')");
        }

        assertFalse(first.isAlive());
        try (PostgresProcess postgres = PostgresProcess.start(directory.resolve("postgres"), FreePort.any())) {
            postgres.createDatabaseIfAbsent("household");
            assertEquals(
                    "Dào San, Điện Biên, Tủa Chùa",
                    one(postgres, "SELECT string_agg(name, ', ' ORDER BY name) FROM commune"));
        }
    }

    @Test
    void isDurableNoLongerThanSomebodyWantsIt() throws Exception {
        try (PostgresProcess postgres =
                PostgresProcess.start(directory.resolve("postgres"), FreePort.any(), Durability.VOLATILE)) {
            assertEquals("off", postgres.show("fsync"));
            assertEquals("off", postgres.show("synchronous_commit"));
            assertEquals("off", postgres.show("full_page_writes"));
        }
        try (PostgresProcess postgres = PostgresProcess.start(directory.resolve("postgres"), FreePort.any())) {
            assertEquals("on", postgres.show("fsync"));
        }
    }

    @Test
    void takesTheDirectoryBackFromAPostmasterThatAKilledRunLeft() throws Exception {
        PostgresProcess lost = PostgresProcess.start(directory.resolve("postgres"), FreePort.any());
        ProcessHandle orphan = lost.process();

        assertTrue(PostgresProcess.endLeftOver(directory.resolve("postgres")));

        assertFalse(orphan.isAlive());
        assertFalse(PostgresProcess.endLeftOver(directory.resolve("postgres")));
    }

    private static void run(PostgresProcess postgres, String sql) throws SQLException {
        try (Connection connection = household(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(PostgresProcess postgres, String sql) throws SQLException {
        try (Connection connection = household(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection household(PostgresProcess postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("household"), PostgresProcess.USER, "");
    }
}
