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
import vn.vuonlen.kit.audit.Actor;
import vn.vuonlen.kit.database.ArrayParameters;

/** What a survey leaves out must not cost it the statement that PostgreSQL has already parsed and planned. */
@QuarkusTest
class GenericPlanTest {

    private static final int SURVEYS = 24;

    /** The driver prepares a statement on the server at its fifth execution. */
    private static final int PREPARED = SURVEYS - 5;

    @Inject
    HouseholdFixture fixture;

    @Inject
    FrozenReviews reviews;

    @Inject
    DataSource database;

    private UUID review;
    private Evaluator evaluator;

    @BeforeEach
    void anOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        evaluator = Evaluator.of(reviews.get(review).standard());
    }

    @Test
    void surveysThatLeaveOutDifferentFieldsShareOneStatement() throws SQLException {
        try (var connection = database.getConnection()) {
            for (int i = 0; i < SURVEYS; i++) {
                store(connection, survey(i));
            }

            assertTrue(mostExecutions(connection) >= PREPARED, "executions of the statement that was prepared longest");
            assertEquals("0", value(connection, """
                    SELECT sum(custom_plans) FROM pg_prepared_statements WHERE statement LIKE '%1::bigint AS row%'
                        -- Those of corrections and restatements are rare.
                        AND statement NOT LIKE '%former AS%'"""));
        }
    }

    @Test
    void sequentialScansAreOffWithinTheTransactionOnly() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            store(connection, survey(0));
            assertEquals("off", value(connection, "SHOW enable_seqscan"));
            connection.commit();

            assertEquals("on", value(connection, "SHOW enable_seqscan"));
        }
    }

    private void store(Connection connection, SurveySubmission survey) throws SQLException {
        try (var statement = connection.prepareStatement(SubmissionSql.LOCK_REVIEW_AND_STORE_ONE)) {
            int next = new Actor("enumerator", "a test").bind(statement, 1);
            statement.setString(next++, null);
            statement.setObject(next++, review);
            statement.setObject(next++, review);
            ArrayParameters.bind(statement, next++, "bytea", (Object[]) Scope.NOTHING.bytes());
            statement.setString(next++, "enumerator");
            ArrayParameters.bind(statement, next++, "text", UnlikelySurvey.jumps(reviews.get(review)));
            SubmissionColumns.bind(statement, next, Classified.of(survey, evaluator));
            statement.execute();
        }
    }

    private SurveySubmission survey(int i) {
        return new SurveySubmission(
                UUID.randomUUID(),
                review,
                UUID.randomUUID(),
                LocalDate.of(2018, 10, 1),
                i % 2 == 0 ? 5_000_000L : 500_000L,
                i % 3 == 0 ? null : 80,
                i % 3 == 0 ? null : 20,
                List.of("WATER"),
                List.of(),
                List.of(),
                false,
                true,
                false,
                i % 4 == 0 ? List.of("confirm-income") : null);
    }

    private static long mostExecutions(Connection connection) throws SQLException {
        return Long.parseLong(value(connection, """
                SELECT coalesce(max(generic_plans + custom_plans), 0) FROM pg_prepared_statements
                WHERE statement LIKE '%1::bigint AS row%'
                        -- Those of corrections and restatements are rare.
                        AND statement NOT LIKE '%former AS%'"""));
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
