package vn.vuonlen.household.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.AuditedTables;

/** Which tables are audited, and which columns of people are held in clear. */
@QuarkusTest
class AuditedTablesTest {

    @Inject
    DataSource database;

    @Inject
    HouseholdFixture fixture;

    @Test
    void everyTableIsAuditedOrSaysWhyNot() throws SQLException {
        assertEquals(
                List.of(),
                AuditedTables.violations(
                        database,
                        Map.of(
                                "duplicate_search",
                                "the queue of households whose people are sought; empty a second later",
                                "prior_import",
                                "which import jobs are in progress; empty between them",
                                "review_concluded_area",
                                "follows from review_commune, which is audited, and is written with it",
                                "area_unit",
                                "computed by triggers from area and area_succession, which are audited")));
    }

    /** A new column of these tables is either personal or added here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "household; area_id audited_at changed_at end_reason ended_on ethnic_minority id registered_on size version",
                "member; audited_at from_date household_id id ordinal to_date"
            })
    void theColumnsOfPeopleThatTheAuditHoldsAreThese(String table, String columns) {
        assertEquals(columns, fixture.value("""
                SELECT string_agg(attname, ' ' ORDER BY attname) FROM pg_attribute
                WHERE attrelid = '%1$s'::regclass AND attnum > 0 AND NOT attisdropped
                    AND attname <> ALL (substring(pg_get_functiondef('audit_%1$s'::regproc)
                        FROM 'audit_changes\\(o.state, n.state, ''([^'']*)''\\)')::text[])
                """.formatted(table)));
    }
}
