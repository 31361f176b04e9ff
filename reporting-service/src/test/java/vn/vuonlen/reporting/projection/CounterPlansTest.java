package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** In a first load and in a rebuild nobody has counted the rows of the tables yet: a batch reads those of its households alone. */
@QuarkusTest
@WithTestResource(Suite.class)
class CounterPlansTest {

    private static final int HOUSEHOLDS = 4_000;
    private static final int TOUCHED = 200;

    /** Of every household its state and two results of poor ones; none of them is counted. */
    private static final String ROWS = """
            INSERT INTO counted DEFAULT VALUES;
            INSERT INTO household (id, ethnic_minority, first_year, last_year)
            SELECT lpad(to_hex(n), 32, '0')::uuid, true, 2016, 9999 FROM generate_series(1, %1$d) n;
            INSERT INTO result (household_id, review_id, restatement, year, area_id, ethnic_minority, class, route, movement)
            SELECT lpad(to_hex(n), 32, '0')::uuid, uuidv7(), 0, y, uuidv7(), true, 'POOR', 'INCOME', 'STAYED'
              FROM generate_series(1, %1$d) n, generate_series(2016, 2017) y""".formatted(HOUSEHOLDS);

    /** Rows of the table that this transaction has read. */
    private static final String READ = """
            SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
             WHERE schemaname = 'rebuild' AND relname = 'result'""";

    @Inject
    DataSource database;

    @Test
    void aBatchReadsTheRowsOfItsHouseholdsAlone() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "SELECT make_second_generation(); SET LOCAL search_path = rebuild, public");
                execute(connection, ROWS);
                long before = number(connection, READ);

                Counters.update(
                        connection,
                        IntStream.rangeClosed(1, TOUCHED)
                                .mapToObj(n -> new UUID(0, n))
                                .toList(),
                        Counter.OF_HOUSEHOLDS,
                        () -> {});

                long read = number(connection, READ) - before;
                assertTrue(read < 100L * TOUCHED, read + " rows were read for " + TOUCHED + " households");
                assertEquals(TOUCHED, number(connection, "SELECT sum(households) FROM movement_count"));
            } finally {
                connection.rollback();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
