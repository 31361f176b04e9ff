package vn.vuonlen.reporting.projection;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.database.OwnTransactions;

/** The rows of a rebuild are counted at once, beside batches that go on to change them. */
@QuarkusTest
@WithTestResource(Suite.class)
class CountedAtOnceTest {

    private static final UUID FORMER = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();

    private static final String STORED = """
            INSERT INTO household (id, ethnic_minority, first_year, last_year) VALUES ('%1$s', true, 2016, 9999)
            ON CONFLICT DO NOTHING;
            DELETE FROM household_stay WHERE household_id = '%1$s';
            INSERT INTO household_stay (household_id, ordinal, area_id, first_year, last_year)
            VALUES ('%1$s', 0, '%2$s', 2016, 9999)""";

    private static final String COUNTED =
            "SELECT area_id || ' ' || households FROM household_count WHERE households > 0 ORDER BY 1";

    private static final String WAITING = """
            SELECT count(*)::text FROM pg_locks
             WHERE locktype = 'advisory' AND NOT granted
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    @Inject
    DataSource database;

    @BeforeEach
    void makeTables() throws SQLException {
        execute("SELECT make_second_generation()");
    }

    @AfterEach
    void dropTables() throws SQLException {
        execute("SELECT drop_second_generation()");
    }

    @Test
    void aBatchThatRunsMeanwhileIsCountedOnce() throws Exception {
        var household = UUID.randomUUID();
        CompletableFuture<List<String>> counting;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            useNewTables(connection);
            store(connection, household, FORMER);
            assertEquals(List.of(), RebuiltRows.strings(connection, COUNTED));
            counting = CompletableFuture.supplyAsync(this::countAll, Thread::startVirtualThread);
            await().atMost(Duration.ofSeconds(20)).until(() -> value(WAITING).equals(List.of("1")));
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertEquals(List.of(FORMER + " 1"), counting.get());

        var another = UUID.randomUUID();
        var counted = inNewTables(connection -> {
            store(connection, household, LATER);
            store(connection, another, LATER);
            return RebuiltRows.strings(connection, COUNTED);
        });

        assertEquals(List.of(LATER + " 2"), counted);
        assertEquals(List.of(LATER + " 2"), countAll());
    }

    private static void store(Connection connection, UUID household, UUID area) throws SQLException {
        Counters.update(
                connection,
                List.of(household),
                Counter.OF_HOUSEHOLDS,
                () -> execute(connection, STORED.formatted(household, area)));
    }

    private List<String> countAll() {
        try {
            return inNewTables(connection -> {
                Counters.countAll(connection);
                return RebuiltRows.strings(connection, COUNTED);
            });
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private <T> T inNewTables(OwnTransactions.Work<T> work) throws SQLException {
        return new OwnTransactions(database, CountedAtOnceTest::useNewTables).call(work);
    }

    private static void useNewTables(Connection connection) throws SQLException {
        execute(connection, "SET LOCAL search_path = rebuild, public");
    }

    private List<String> value(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return RebuiltRows.strings(connection, sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
