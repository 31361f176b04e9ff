package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.StoredYears;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.database.ArrayParameters;

/** A batch of an import reads and writes what its rows need, however many years are stored. */
@QuarkusTest
class BatchPlanTest {

    private static final int BATCH = 500;

    /** Ten times the rows make an index at most one level deeper. */
    private static final double SMALL_FACTOR = 1.4;

    @Inject
    StoredYears years;

    @Inject
    HouseholdFixture fixture;

    @Inject
    FrozenReviews reviews;

    @Inject
    GrantedAreas granted;

    @Inject
    DataSource database;

    /** What one execution has read: rows, refused ones included, and blocks. */
    private record Reads(double rows, double blocks) {

        static Reads of(JsonNode plan) {
            double rows = 0;
            if (plan.has("Relation Name") && plan.path("Node Type").asText().contains("Scan")) {
                double each = plan.path("Actual Rows").asDouble()
                        + plan.path("Rows Removed by Filter").asDouble()
                        + plan.path("Rows Removed by Index Recheck").asDouble();
                rows = each * plan.path("Actual Loops").asDouble();
            }
            for (var part : plan.path("Plans")) {
                rows += of(part).rows;
            }
            return new Reads(
                    rows,
                    plan.path("Shared Hit Blocks").asDouble()
                            + plan.path("Shared Read Blocks").asDouble());
        }
    }

    @Test
    void storingABatchReadsNoMoreAfterTenYearsThanAfterOne() throws Exception {
        assertFlat(SubmissionSql.STORE_STAGED);
    }

    @Test
    void validatingABatchReadsNoMoreAfterTenYearsThanAfterOne() throws Exception {
        assertFlat(SubmissionSql.VALIDATE_STAGED);
    }

    @Test
    void knowingABatchAgainReadsNoMoreAfterTenYearsThanAfterOne() throws Exception {
        assertFlat(StoredSurveys.FIND);
    }

    private void assertFlat(String sql) throws SQLException, IOException {
        var one = reads(sql, 1);
        var ten = reads(sql, 10);
        assertTrue(ten.rows <= SMALL_FACTOR * one.rows, () -> "rows: " + one + ", then " + ten);
        assertTrue(ten.blocks <= SMALL_FACTOR * one.blocks, () -> "blocks: " + one + ", then " + ten);
        assertTrue(ten.rows < 12 * BATCH, () -> "rows of a batch of " + BATCH + ": " + ten);
    }

    private Reads reads(String sql, int stored) throws SQLException, IOException {
        var households = years.fill(stored);
        var review = reviews.get(fixture.openReview(StoredYears.LAST + 1, "07-2021"));
        var scope = granted.of(Set.of("11"));
        var batch = new SurveyBatch(review, scope, "importer");
        for (int row = 0; row < BATCH; row++) {
            batch.add(row + 1, survey(review.id(), households.get(row)));
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Actor("importer", "a test").announce(connection);
            try (var statement = connection.createStatement()) {
                statement.execute(SubmissionSql.CREATE_VALIDATED);
            }
            batch.stage(connection);
            var reads = explain(connection, sql, review.id(), households.subList(0, BATCH), scope);
            connection.rollback();
            return reads;
        }
    }

    private static Reads explain(Connection connection, String sql, UUID review, List<UUID> households, Scope scope)
            throws SQLException, IOException {
        try (var statement = connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
            if (sql.equals(StoredSurveys.FIND)) {
                ArrayParameters.of(households)
                        .column("uuid", household -> UUID.randomUUID())
                        .column("uuid", household -> household)
                        .bind(statement, 1);
                ArrayParameters.bind(statement, 3, "bytea", (Object[]) new byte[households.size()][32]);
                ArrayParameters.bind(statement, 4, "bytea", (Object[]) scope.bytes());
            } else {
                statement.setObject(1, review);
                ArrayParameters.bind(statement, 2, "bytea", (Object[]) scope.bytes());
                statement.setString(3, "importer");
                ArrayParameters.bind(statement, 4, "text", "NONE>POOR");
            }
            var row = statement.executeQuery();
            row.next();
            var plan = new ObjectMapper().readTree(row.getString(1)).get(0).path("Plan");
            assertEquals(0, plan.path("Actual Rows").asInt(), "rows that were not accepted");
            return Reads.of(plan);
        }
    }

    private static SurveySubmission survey(UUID review, UUID household) {
        return new SurveySubmission(
                UUID.randomUUID(),
                review,
                household,
                LocalDate.of(StoredYears.LAST + 1, 10, 15),
                500_000L,
                null,
                null,
                List.of("WATER"),
                List.of(),
                List.of(),
                false,
                true,
                false,
                List.of());
    }
}
