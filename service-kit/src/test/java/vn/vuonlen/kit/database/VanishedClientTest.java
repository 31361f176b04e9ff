package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;

/**
 * The locks of a node that vanished are released within two minutes, not after the keep-alive of the operating system.
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class VanishedClientTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "idle_in_transaction_session_timeout, 1min",
        "tcp_keepalives_idle, 30",
        "tcp_keepalives_interval, 10",
        "tcp_keepalives_count, 3",
        "tcp_user_timeout, 60000"
    })
    void postgresqlProbesItsClients(String setting, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            assertEquals(value, row.getString(1));
        }
    }
}
