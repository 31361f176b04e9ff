package vn.vuonlen.household.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.HouseholdFixture.survey;
import static vn.vuonlen.household.change.ChangedHousehold.OFFICER;
import static vn.vuonlen.household.change.ChangedHousehold.change;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.household.importing.ImportClient;

/**
 * A survey looks its household up, and before it is stored something happens to the household, on a day before the survey's.
 * The change comes first at the gate: the survey has to look again.
 */
@QuarkusTest
class SurveyedWhileChangedTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    private UUID review;
    private ChangedHousehold household;

    @BeforeEach
    void anOpenReview() {
        fixture.empty();
        review = fixture.openReview(2018);
        household = ChangedHousehold.registered("2018-01-15");
    }

    @AfterEach
    void empty() {
        fixture.empty();
    }

    @Test
    void whoHasMovedIsSurveyedWhereItLives() throws Exception {
        assertEquals(201, after(move(), this::submitted));

        assertEquals("URBAN", fixture.value("SELECT residence FROM survey"));
        assertEquals(
                "t",
                fixture.value("SELECT r.area_id = h.area_id FROM result r JOIN household h"
                        + " ON h.id = r.household_id WHERE h.id = '" + household.id + "'"));
    }

    @Test
    void soIsARowOfAFile() throws Exception {
        assertEquals(List.of(1, 0, 0), after(move(), this::imported));

        assertEquals("URBAN", fixture.value("SELECT residence FROM survey"));
    }

    @Test
    void whoHasEndedIsNotSurveyed() throws Exception {
        assertEquals(409, after(dissolution(), this::submitted));

        assertEquals("0", fixture.value("SELECT count(*) FROM survey"));
    }

    @Test
    void norByARowOfAFile() throws Exception {
        assertEquals(List.of(0, 1, 0), after(dissolution(), this::imported));
    }

    @Test
    void aNewHeadOfAnotherEthnicGroupCounts() throws Exception {
        var death = change("DEATH", "2018-09-01", "member", household.head, "newHead", newHead());

        assertEquals(201, after(death, this::submitted));

        assertEquals("f", fixture.value("SELECT ethnic_minority FROM result"));
    }

    private Map<String, Object> newHead() {
        return ChangedHousehold.newHead(
                household.spouse,
                ChangedHousehold.role(household.child, "CHILD"),
                ChangedHousehold.role(household.mother, "OTHER"));
    }

    private static Map<String, Object> dissolution() {
        return change("DISSOLUTION", "2018-09-01", "endReason", "MOVED_AWAY");
    }

    private static Map<String, Object> move() {
        return change("MOVE", "2018-09-01", "area", HouseholdFixture.URBAN);
    }

    private int submitted() {
        return HouseholdFixture.submit(survey(review, household.id, 2018, 500_000))
                .extract()
                .statusCode();
    }

    private List<Integer> imported() {
        return ImportClient.counts(ImportClient.imported(
                "kind=surveys&review=" + review,
                ImportClient.CSV,
                "id,household,surveyedOn,income,deprivations,applicant",
                UUID.randomUUID() + "," + household.id + ",2018-10-15,500000,WATER,true"));
    }

    private <T> T after(Map<String, Object> change, Supplier<T> survey) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2);
                var gate = Gate.before(database, "household", household.id)) {
            var changed = threads.submit(() -> as(OFFICER)
                    .body(change)
                    .post("/v1/households/" + household.id + "/changes")
                    .then()
                    .statusCode(201));
            gate.awaitWaiting(1);
            var surveyed = threads.submit(survey::get);
            gate.awaitWaiting(2);
            gate.open();
            changed.get();
            return surveyed.get();
        }
    }
}
