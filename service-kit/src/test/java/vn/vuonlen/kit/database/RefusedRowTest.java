package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

@QuarkusTest
@QuarkusTestResource(Suite.class)
class RefusedRowTest {

    @Inject
    DataSource database;

    @Test
    void theErrorOfAConstraintDoesNotQuoteTheRow() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> statement.execute("INSERT INTO owner_epoch (epoch, only_one) VALUES (-4711, true)"));

            assertEquals(
                    "ERROR: new row for relation \"owner_epoch\" violates check constraint \"owner_epoch_epoch_check\"",
                    refused.getMessage());
        }
    }
}
