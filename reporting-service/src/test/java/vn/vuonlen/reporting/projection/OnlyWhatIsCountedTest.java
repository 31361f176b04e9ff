package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** Why a household is poor and what it hopes for is told with its result; no report counts it, so it is not kept. */
@QuarkusTest
@WithTestResource(Suite.class)
class OnlyWhatIsCountedTest {

    @Inject
    DataSource database;

    @Test
    void ofAResultNothingIsKeptThatNoReportCounts() throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT * FROM result LIMIT 0")) {
            var kept = statement.executeQuery().getMetaData();
            for (int column = 1; column <= kept.getColumnCount(); column++) {
                columns.add(kept.getColumnName(column));
            }
        }

        assertEquals(
                List.of(
                        "household_id",
                        "review_id",
                        "restatement",
                        "year",
                        "area_id",
                        "ethnic_minority",
                        "class",
                        "route",
                        "movement"),
                columns);
    }
}
