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

/** Of what is published with a result only what reports count is stored: no residence, no day by which it will have escaped. */
@QuarkusTest
@WithTestResource(Suite.class)
class OnlyReportedColumnsTest {

    @Inject
    DataSource database;

    @Test
    void aResultHasOnlyTheColumnsThatReportsCount() throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("SELECT * FROM result LIMIT 0")) {
            var columnsOfTable = statement.executeQuery().getMetaData();
            for (int column = 1; column <= columnsOfTable.getColumnCount(); column++) {
                columns.add(columnsOfTable.getColumnName(column));
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
                        "movement",
                        // Of the event, not of the household: to withdraw what its owner no longer has.
                        "id",
                        "epoch",
                        // Which of its restatements was known when.
                        "known_from",
                        // Answers of the survey.
                        "causes",
                        "aspirations",
                        "deprivations",
                        "no_capacity_to_work",
                        "ethnic_group",
                        "committed"),
                columns);
    }
}
