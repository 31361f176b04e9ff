package vn.vuonlen.household.household;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.household.HouseholdSearch.After;
import vn.vuonlen.household.household.HouseholdSearch.Criteria;

/** What a search reads depends on what it may answer, and not on how many households are stored. */
@QuarkusTest
class SearchPlanTest {

    private static final int STORED = 9_999;

    /** The rows of a scan of the table, and those that it read in vain. */
    private static final Pattern READ = Pattern.compile(
            "(?:(?:Seq Scan|Index Scan using \\w+|Bitmap Heap Scan) on household.*actual .*rows=|Rows Removed by .*: )(\\d+)");

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    void manyHouseholds() throws SQLException {
        fixture.empty();
        fixture.households(STORED);
        fixture.household(HouseholdFixture.RURAL);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE household");
        }
    }

    @Test
    void aNameThatEverybodyHasReadsAsManyRowsAsMayMatch() throws SQLException {
        assertTrue(rowsRead("nguyen", 501) <= 2 * HouseholdSearch.MOST_MATCHES);
    }

    @Test
    void aListReadsItsPage() throws SQLException {
        assertTrue(rowsRead(null, 51) <= 200);
    }

    private long rowsRead(String words, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            var criteria = new Criteria(words, words, areas(connection), new HouseholdFilter(null, null, null, null));
            var sql = "EXPLAIN (ANALYZE, TIMING OFF) " + HouseholdSearch.sql(criteria);
            long read = 0;
            var plan = new StringBuilder();
            try (var query = connection.prepareStatement(sql)) {
                HouseholdSearch.bind(query, criteria, After.NOTHING, limit);
                try (var lines = query.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
            }
            for (var found = READ.matcher(plan); found.find(); ) {
                read += Long.parseLong(found.group(1));
            }
            return read;
        }
    }

    private static UUID[] areas(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT id FROM area")) {
            var areas = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    areas.add(rows.getObject(1, UUID.class));
                }
            }
            return areas.toArray(UUID[]::new);
        }
    }
}
