package vn.vuonlen.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.reporting.provenance.Snapshots;

/** What the repository reads for a report is of the same moment as what the report's own SQL reads. */
@QuarkusTest
@WithTestResource(Suite.class)
class TargetSnapshotTest {

    private static final int YEAR = 2019;

    @Inject
    DataSource database;

    @Inject
    Snapshots snapshots;

    @Inject
    Targets targets;

    private final UUID area = UUID.randomUUID();

    @Test
    void aTargetThatIsSetWhileAReportIsReadIsNotInIt() throws SQLException {
        int during = snapshots.read(connection -> {
            count(connection);
            CompletableFuture.runAsync(this::setTarget).join();
            assertEquals(0, count(connection));
            return targets.of(List.of(area), YEAR).size();
        });

        assertEquals(0, during);
        assertEquals(1, (int)
                snapshots.read(connection -> targets.of(List.of(area), YEAR).size()));
    }

    @Test
    void aReportWritesNothing() {
        var refusal = assertThrows(
                SQLException.class,
                () -> snapshots.read(connection ->
                        connection.createStatement().executeUpdate("UPDATE target SET version = version + 1")));

        assertEquals("25006", refusal.getSQLState());
    }

    private void setTarget() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT set_config('vuonlen.actor', 'fixture', true), set_config('vuonlen.request', 'fixture', true);"
                                + " INSERT INTO target (area_id, year, designation, measure, value, set_by, set_at)"
                                + " VALUES (?, ?, 'ALL', 'poor', 1, 'test', now())")) {
            statement.setObject(1, area);
            statement.setInt(2, YEAR);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT count(*) FROM target WHERE area_id = ?")) {
            statement.setObject(1, area);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
