package vn.vuonlen.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestPostgres;

/** With the Flyway configuration of a service, and a database that ends idle transactions soon. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class MigrationLockTest {

    @Inject
    Flyway flyway;

    @Test
    void aMigrationMayOutlastTheIdleTimeoutOfTransactions() {
        var url = TestPostgres.database() + "&options=-c%20idle_in_transaction_session_timeout=1s";

        var slow = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .resourceProvider(null)
                .dataSource(url, null, null)
                .locations("db/slow")
                .load();

        assertEquals(1, slow.migrate().migrationsExecuted);
    }
}
