package vn.vuonlen.kit.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.TestPostgres;

class MigrationLockTest {

    @Test
    void aMigrationMayTakeLongerThanATransactionMayBeIdle() {
        var database = TestPostgres.database() + "&options=-c%20idle_in_transaction_session_timeout=1s";
        var flyway = Flyway.configure().dataSource(database, null, null).locations("db/slow");
        new MigrationLock().customize(flyway);

        assertEquals(1, flyway.load().migrate().migrationsExecuted);
    }
}
