package vn.vuonlen.household.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.StoredYears;
import vn.vuonlen.kit.audit.Actor;

/** Opening and closing a review read the rows of that review, and none of the nine years before. */
@QuarkusTest
class ReviewPlanTest {

    @Inject
    StoredYears years;

    @Inject
    HouseholdFixture fixture;

    @Inject
    ReviewLists lists;

    @Inject
    EntityManager database;

    private UUID last;

    @BeforeEach
    void tenYears() {
        years.fill(10);
        last = UUID.fromString(fixture.value("SELECT id FROM review WHERE year = " + StoredYears.LAST));
    }

    @Test
    void openingReadsTheResultsOfTheYearBefore() {
        var next = fixture.openReview(StoredYears.LAST + 1, "07-2021");
        fixture.sql("DELETE FROM review_list WHERE review_id = '%s'".formatted(next));

        assertReadsOneYear("result", () -> lists.freeze(next, last));
    }

    @Test
    void closingCountsTheResultsOfItsYear() {
        assertReadsOneYear("result", () -> assertEquals(StoredYears.HOUSEHOLDS, lists.countResults(last)));
    }

    @Test
    void closingComparesTheListWithTheSurveysOfItsYear() {
        assertReadsOneYear("survey", () -> assertEquals(0, lists.countNotSurveyed(last)));
    }

    /** PostgreSQL's own count of the transaction, which is rolled back. */
    private void assertReadsOneYear(String table, Runnable act) {
        QuarkusTransaction.begin();
        try {
            announceActor();
            act.run();
            var read = (Number) database.createNativeQuery(
                            "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables WHERE relname = :table")
                    .setParameter("table", table)
                    .getSingleResult();
            assertTrue(read.longValue() <= StoredYears.HOUSEHOLDS * 3L / 2, "rows of " + table + " read: " + read);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void announceActor() {
        database.unwrap(Session.class).doWork(new Actor("officer", "a test")::announce);
    }
}
