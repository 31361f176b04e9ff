package vn.vuonlen.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.Suite;

/** A rebuild would go on writing into a table that is served, if that were not among those that it builds. */
@QuarkusTest
@WithTestResource(Suite.class)
@TestProfile(ShortPolls.class)
class RebuiltTablesTest {

    /** Of this service, and set by people. Of the kit: what is no projection, and the areas, which have every column. */
    private static final List<String> OTHERS = List.of(
            "area",
            "area_designation",
            "area_succession",
            "audit",
            "audit_bulk_table",
            "figure_change",
            "figure_version",
            "flyway_schema_history",
            "idempotency_key",
            "job",
            "job_input",
            "job_lease",
            "job_reject",
            "official_figure",
            "owner_epoch",
            "owner_total",
            "projection_rebuild",
            "projection_snapshot",
            "projection_snapshot_figure",
            "reconciliation",
            "reconciliation_difference",
            "republication",
            "served_generation",
            "target",
            "target_history",
            "total",
            "total_count",
            "total_of_areas",
            "unfinished_republication",
            "unpublishable",
            "unpublished");

    @Inject
    DataSource database;

    @Test
    void everyTableIsBuiltAgainOrNamedHere() throws SQLException {
        try (var connection = database.getConnection()) {
            assertEquals(OTHERS, RebuiltRows.strings(connection, """
                    SELECT relname FROM pg_class
                     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                       AND relname <> ALL (generation_tables())
                     ORDER BY relname COLLATE "C\""""));
        }
    }
}
