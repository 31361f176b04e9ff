package vn.vuonlen.household.reviewlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.StoredYears;
import vn.vuonlen.household.review.Step;
import vn.vuonlen.household.reviewlist.ReviewHouseholds.After;
import vn.vuonlen.kit.access.GrantedAreas;
import vn.vuonlen.kit.access.Scope;

/** A page reads about as many rows as it has, wherever it begins, and none of the nine years before. */
@QuarkusTest
class ReviewListPlanTest {

    private static final int PAGE = 100;

    @Inject
    StoredYears years;

    @Inject
    HouseholdFixture fixture;

    @Inject
    ReviewHouseholds households;

    @Inject
    GrantedAreas areas;

    @Inject
    EntityManager database;

    private List<UUID> stored;
    private UUID review;

    @BeforeEach
    void tenYears() {
        stored = years.fill(10);
        review = UUID.fromString(fixture.value("SELECT id FROM review WHERE year = " + StoredYears.LAST));
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    private ReviewSelection selection(Scope scope) {
        var listed = new ListedReview(review, StoredYears.LAST, Step.DECIDED, LocalDate.of(StoredYears.LAST, 12, 31));
        return new ReviewSelection(listed, scope, scope, true, ListStatus.condition(null));
    }

    @Test
    void theFirstAndTheLastPageReadWhatTheyHave() {
        var area = UUID.fromString(fixture.value("SELECT DISTINCT area_id FROM household"));
        for (var code : List.of("11", HouseholdFixture.URBAN)) {
            var selection = selection(areas.of(Set.of(code)));
            for (var after : List.of(After.NOTHING, new After(area, stored.get(stored.size() - PAGE - 1)))) {
                for (var table : List.of("household", "review_list", "survey", "result")) {
                    assertReadsAPage(
                            table,
                            () -> assertEquals(
                                    PAGE,
                                    households
                                            .page(ReviewListEntry.TABLE, selection, after, PAGE)
                                            .size()));
                }
            }
        }
    }

    /** A page asks the index of each household first, and then for its row. */
    private void assertReadsAPage(String table, Runnable page) {
        QuarkusTransaction.begin();
        try {
            long before = rowsRead(table);
            page.run();
            long read = rowsRead(table) - before;
            assertTrue(read <= 2L * PAGE + 10, "rows of " + table + " read: " + read);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** PostgreSQL's own count, of this connection: also of what was done on it before. */
    private long rowsRead(String table) {
        return ((Number) database.createNativeQuery(
                                "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables WHERE"
                                        + " relname = :table")
                        .setParameter("table", table)
                        .getSingleResult())
                .longValue();
    }
}
