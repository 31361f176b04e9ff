package vn.vuonlen.reporting.provenance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.database.TransientFailure;

/** PostgreSQL restarts, or an operator ends a session, while a report is read: the caller may try again. */
@QuarkusTest
@WithTestResource(Suite.class)
class LostConnectionTest {

    /** More than the pool has connections. */
    private static final int REQUESTS = 20;

    @Inject
    Snapshots snapshots;

    @Inject
    AgroalDataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    /** The tests that follow share the pool: none of its connections may be one that was ended here. */
    @AfterEach
    void everyConnectionIsOpenedAnew() {
        pool.flush(FlushMode.ALL);
        await().until(() -> report() == 422);
    }

    @Test
    void aSessionThatEndsWhileAReportIsReadIsATransientFailure() {
        var failure = assertThrows(
                SQLException.class,
                () -> snapshots.read(connection -> {
                    terminateOtherSessions();
                    return select(connection);
                }));

        assertTrue(TransientFailure.isTransient(failure), failure.toString());
    }

    @Test
    void noReportAnswersAnInternalErrorAfterwards() throws SQLException {
        assertEquals(422, report());

        terminateOtherSessions();
        var statuses = IntStream.range(0, REQUESTS).mapToObj(i -> report()).toList();

        assertEquals(
                List.of(),
                statuses.stream()
                        .filter(status -> status != 503 && status != 422)
                        .toList());
    }

    private static int report() {
        return RestAssured.get("/v1/reports/poverty?area=no-such-area&year=2018")
                .statusCode();
    }

    private void terminateOtherSessions() throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, null);
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                     WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """);
        }
    }

    private static int select(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT 1")) {
            row.next();
            return row.getInt(1);
        }
    }
}
