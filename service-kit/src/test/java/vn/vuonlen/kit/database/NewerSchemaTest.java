package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestPostgres;

/** With the Flyway configuration of a service: today's version, on a schema that tomorrow's has migrated. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class NewerSchemaTest {

    @Inject
    Flyway flyway;

    @Inject
    NewerSchema newerSchema;

    private final String url = TestPostgres.database();

    @Test
    void todaysVersionStartsOnTheSchemaOfTomorrowAndLeavesItAsItIs() throws Exception {
        migrated("db/today");
        migrated("db/tomorrow");

        assertEquals(0, migrated("db/today"));

        assertEquals("tomorrow", versionOfTheView());
    }

    @Test
    void aViewOfTodayReplacesOneOfYesterday() throws Exception {
        migrated("db/tomorrow");

        assertEquals(0, migrated("db/tomorrow"));
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE script = 'R__thing_state.sql'");
        }

        assertEquals(1, migrated("db/tomorrow"));
    }

    private int migrated(String folder) {
        var version = new FluentConfiguration()
                .configuration(flyway.getConfiguration())
                .resourceProvider(null)
                .dataSource(url, null, null)
                .locations(folder);
        newerSchema.customize(version);
        return version.load().migrate().migrationsExecuted;
    }

    private String versionOfTheView() throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO thing VALUES (1)");
            try (var row = statement.executeQuery("SELECT of FROM thing_state")) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
