package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.classification.Evaluator;
import vn.vuonlen.household.review.FrozenReviews;
import vn.vuonlen.kit.access.Scope;

/** What a survey leaves out must not cost it the statement that PostgreSQL has already parsed and planned. */
@QuarkusTest
class KeptPlanTest {

    private static final int SURVEYS = 24;

    /** The driver keeps a statement on the server from its fifth execution on. */
    private static final int KEPT = SURVEYS - 5;

    @Inject
    HouseholdFixture village;

    @Inject
    FrozenReviews reviews;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        village.empty();
    }

    @Test
    void surveysThatLeaveOutOtherThingsShareOneStatement() throws SQLException {
        var review = village.openReview(2018);
        var evaluator = Evaluator.of(reviews.get(review).standard());
        try (var connection = database.getConnection()) {
            for (int i = 0; i < SURVEYS; i++) {
                takeIn(connection, review, Classified.of(facts(i), evaluator, review));
            }

            assertTrue(longestKept(connection) >= KEPT, "executions of the statement kept longest");
            assertEquals("0", value(connection, """
                    SELECT sum(custom_plans) FROM pg_prepared_statements WHERE statement LIKE '%1::bigint AS row%'"""));
        }
    }

    @Test
    void wholeTablesAreLeftAloneWithinTheTransactionOnly() throws SQLException {
        var review = village.openReview(2018);
        var evaluator = Evaluator.of(reviews.get(review).standard());
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            takeIn(connection, review, Classified.of(facts(0), evaluator, review));
            assertEquals("off", value(connection, "SHOW enable_seqscan"));
            connection.commit();

            assertEquals("on", value(connection, "SHOW enable_seqscan"));
        }
    }

    private static void takeIn(Connection connection, UUID review, Classified survey) throws SQLException {
        try (var statement = connection.prepareStatement(SubmissionSql.SHARE_REVIEW_AND_TAKE_ONE_IN)) {
            statement.setObject(1, review);
            statement.setObject(2, review);
            statement.setArray(3, connection.createArrayOf("bytea", Scope.NOTHING.bytes()));
            statement.setString(4, "enumerator");
            SubmissionRow.fill(statement, 5, survey);
            statement.execute();
        }
    }

    private static SurveyFacts facts(int i) {
        return new SurveyFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2018, 10, 1),
                i % 2 == 0 ? 5_000_000L : 500_000L,
                i % 3 == 0 ? null : 80,
                i % 3 == 0 ? null : 20,
                List.of("WATER"),
                List.of(),
                List.of(),
                false,
                true);
    }

    private static long longestKept(Connection connection) throws SQLException {
        return Long.parseLong(value(connection, """
                SELECT coalesce(max(generic_plans + custom_plans), 0) FROM pg_prepared_statements
                WHERE statement LIKE '%1::bigint AS row%'"""));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
