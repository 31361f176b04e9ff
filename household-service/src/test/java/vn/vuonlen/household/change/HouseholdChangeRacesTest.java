package vn.vuonlen.household.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.vuonlen.household.HouseholdFixture.as;
import static vn.vuonlen.household.change.ChangedHousehold.OFFICER;
import static vn.vuonlen.household.change.ChangedHousehold.change;
import static vn.vuonlen.household.change.ChangedHousehold.role;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.HouseholdFixture;

/** Many at once, from a barrier. */
@QuarkusTest
class HouseholdChangeRacesTest {

    private static final int ROUNDS = 10;

    @Inject
    HouseholdFixture fixture;

    private record Sent(UUID household, Map<String, Object> change) {}

    @BeforeEach
    @AfterEach
    void empty() {
        fixture.empty();
    }

    @Test
    void theSameChangeSentAtOnceIsOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var household = ChangedHousehold.registered("2018-01-15");
            var death = new Sent(household.id, change("DEATH", "2019-03-01", "member", household.mother));

            assertEquals(List.of(200, 200, 200, 201), atOnce(death, death, death, death));

            assertEquals(3, household.now().getInt("size"));
        }
    }

    /** Whoever comes second is no member there any more, or not yet at the other: one of both gets the child. */
    @Test
    void aPersonThatTwoHouseholdsTakeAtOnceIsInOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var from = ChangedHousehold.registered("2018-01-15");
            var one = ChangedHousehold.registered("2018-01-15");
            var other = ChangedHousehold.registered("2018-01-15");
            var child = List.of(role(from.child, "OTHER"));

            var statuses = atOnce(
                    new Sent(one.id, change("MEMBER_IN", "2019-03-01", "members", child)),
                    new Sent(other.id, change("MEMBER_IN", "2019-03-01", "members", child)));

            // The second may also follow on the first, on the same day.
            assertTrue(statuses.contains(201), statuses::toString);
            assertEquals(
                    "1",
                    fixture.value("SELECT count(*) FROM member WHERE to_date IS NULL AND id = '" + from.child + "'"));
            assertEquals(
                    12,
                    from.now().getInt("size")
                            + one.now().getInt("size")
                            + other.now().getInt("size"));
        }
    }

    /** Each locks both households: always in the same order. */
    @Test
    void twoHouseholdsThatMergeIntoEachOtherDoNotDeadlock() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var one = ChangedHousehold.registered("2018-01-15");
            var other = ChangedHousehold.registered("2018-01-15");

            var statuses = atOnce(merger(one, other), merger(other, one));

            assertEquals(List.of(201, 409), statuses);
            assertEquals(
                    "8",
                    fixture.value("SELECT count(*) FROM member m JOIN household h ON h.id = m.household_id"
                            + " WHERE h.ended_on IS NULL AND m.to_date IS NULL AND h.id IN ('%s', '%s')"
                                    .formatted(one.id, other.id)));
        }
    }

    private static Sent merger(ChangedHousehold into, ChangedHousehold from) {
        var members = List.of(
                role(from.head, "OTHER"),
                role(from.spouse, "OTHER"),
                role(from.child, "OTHER"),
                role(from.mother, "OTHER"));
        return new Sent(into.id, change("MERGE", "2019-03-01", "household", from.id, "members", members));
    }

    private static List<Integer> atOnce(Sent... all) throws Exception {
        var barrier = new CyclicBarrier(all.length);
        try (var threads = Executors.newFixedThreadPool(all.length)) {
            var answers = new ArrayList<Future<Integer>>();
            for (var sent : all) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return as(OFFICER)
                            .body(sent.change)
                            .post("/v1/households/" + sent.household + "/changes")
                            .statusCode();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses.stream().sorted().toList();
        }
    }
}
