package vn.vuonlen.household.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.vuonlen.household.HouseholdFixture.submit;
import static vn.vuonlen.household.HouseholdFixture.survey;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;

/** The lock and the statement are one transaction without a BEGIN: otherwise a review could close between them. */
@QuarkusTest
class HeldReviewTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void aReviewCannotBeClosedWhileASurveyIsBeingStored() throws Exception {
        var review = fixture.openReview(2018);
        var sent = survey(review, fixture.household(HouseholdFixture.RURAL), 2018, 500_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var gate = Gate.beforeWriting(database, "survey")) {
            var answer = threads.submit(() -> submit(sent).extract().statusCode());
            gate.awaitWaiting(1);

            assertFalse(canLockExclusively(review));

            gate.open();
            assertEquals(201, answer.get());
        }
    }

    /** As closing a review does, but without waiting. */
    private boolean canLockExclusively(UUID review) throws SQLException {
        try (var connection = database.getConnection();
                var lock =
                        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?::text, 1))")) {
            lock.setObject(1, review);
            var row = lock.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }
}
