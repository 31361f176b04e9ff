package vn.vuonlen.household.reviewlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.HouseholdFixture.URBAN;
import static vn.vuonlen.household.reviewlist.ListedYear.MACHINE;
import static vn.vuonlen.household.reviewlist.ListedYear.PROVINCE;
import static vn.vuonlen.household.reviewlist.ListedYear.URBAN_OFFICER;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** How far a review is: the numbers of what its lists have. */
@QuarkusTest
class ReviewProgressTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    ListedYear year;

    @BeforeEach
    void prepare() {
        year.prepare();
    }

    @AfterEach
    void emptyDatabase() {
        fixture.empty();
    }

    private static Map<String, Integer> counts(
            int listed, int pending, int surveyed, int ended, int applicants, int poor, int average) {
        return Map.of(
                "listed",
                listed,
                "pending",
                pending,
                "surveyed",
                surveyed,
                "ended",
                ended,
                "applicants",
                applicants,
                "poor",
                poor,
                "nearPoor",
                0,
                "average",
                average,
                "none",
                0);
    }

    @Test
    void eachCommuneHasItsNumbersAndTheirSumIsTheTotal() {
        year.get(PROVINCE, "/progress?breakdown=commune")
                .statusCode(200)
                .body("year", equalTo(2018))
                .body("step", equalTo("OPEN"))
                .body("total", equalTo(counts(5, 1, 3, 1, 1, 3, 1)))
                .body("communes.commune.code", contains(URBAN, RURAL))
                .body("communes[0].counts", equalTo(counts(1, 0, 1, 0, 0, 1, 0)))
                .body("communes[1].counts", equalTo(counts(4, 1, 2, 1, 1, 2, 1)));
    }

    @Test
    void withoutABreakdownThereIsTheTotalAlone() {
        year.get(PROVINCE, "/progress")
                .statusCode(200)
                .body("total.listed", equalTo(5))
                .body("communes", empty());
    }

    @Test
    void itIsOfTheCallersAreas() {
        year.get(URBAN_OFFICER, "/progress?breakdown=commune")
                .body("total", equalTo(counts(1, 0, 1, 0, 0, 1, 0)))
                .body("communes.commune.code", contains(URBAN));
        year.get(PROVINCE, "/progress?area=" + RURAL).body("total", equalTo(counts(4, 1, 2, 1, 1, 2, 1)));
        year.get(URBAN_OFFICER, "/progress?area=" + RURAL).statusCode(403);
        year.get(TestTokens.of("auditor", "99"), "/progress?breakdown=commune")
                .body("total", equalTo(counts(0, 0, 0, 0, 0, 0, 0)))
                .body("communes", empty());
        year.get(MACHINE, "/progress").statusCode(403);
    }

    /** Whoever moves after the survey counts where it was surveyed, as in the reports. */
    @Test
    void itsNumbersAreThoseOfTheLists() {
        ListedYear.moves(year.poor, URBAN);
        ListedYear.moves(year.waiting, URBAN);

        for (var area : new String[] {RURAL, URBAN, "11"}) {
            var progress = year.get(PROVINCE, "/progress?area=" + area).extract();
            int listed = progress.path("total.listed");
            int applicants = progress.path("total.applicants");
            int pending = progress.path("total.pending");
            assertEquals(
                    listed + applicants,
                    year.ids(PROVINCE, "/list?area=" + area, 100).size());
            assertEquals(
                    pending,
                    year.ids(PROVINCE, "/list?status=pending&area=" + area, 100).size());
            assertEquals(
                    progress.<Integer>path("total.poor"),
                    year.ids(PROVINCE, "/results?class=POOR&area=" + area, 100).size());
        }
    }

    @Test
    void anotherBreakdownIsRefused() {
        year.get(PROVINCE, "/progress?breakdown=village")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?breakdown"));
        year.get(PROVINCE, "/progress?limit=5").statusCode(400).body("code", equalTo("unknown-parameter"));
    }
}
