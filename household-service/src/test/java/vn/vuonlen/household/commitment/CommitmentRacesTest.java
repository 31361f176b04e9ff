package vn.vuonlen.household.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.HouseholdFixture.RURAL;
import static vn.vuonlen.household.commitment.CommitmentFixture.commitment;
import static vn.vuonlen.household.commitment.CommitmentFixture.register;
import static vn.vuonlen.household.commitment.CommitmentFixture.replace;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;

/** Many at once, from a barrier. */
@QuarkusTest
class CommitmentRacesTest {

    private static final int ROUNDS = 5;

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    @AfterEach
    void empty() {
        fixture.empty();
    }

    private List<UUID> poor(int number) {
        var households = new ArrayList<UUID>();
        var incomes = new LinkedHashMap<UUID, Long>();
        for (int i = 0; i < number; i++) {
            var household = fixture.household(RURAL);
            households.add(household);
            incomes.put(household, 500_000L);
        }
        fixture.year(2017, incomes);
        return households;
    }

    @Test
    void theSameRegisteredAtOnceIsOne() throws Exception {
        for (var household : poor(ROUNDS)) {
            Callable<Integer> same = () -> status(household, commitment());

            assertEquals(List.of(200, 200, 200, 201), atOnce(same, same, same, same));
        }
        assertEquals(Integer.toString(ROUNDS), fixture.value("SELECT count(*) FROM commitment"));
    }

    @Test
    void ofTwoOfOneYearTheSecondIsRefused() throws Exception {
        for (var household : poor(ROUNDS)) {
            assertEquals(
                    List.of(201, 409),
                    atOnce(
                            () -> status(household, commitment()),
                            () -> status(household, commitment("plan", "Học nghề mộc"))));
        }
    }

    @Test
    void ofTwoThatReplaceOneVersionTheSecondIsStale() throws Exception {
        for (var household : poor(ROUNDS)) {
            register(household, commitment()).statusCode(201);

            assertEquals(
                    List.of(200, 412),
                    atOnce(() -> replaced(household, "Học nghề mộc"), () -> replaced(household, "Học nghề may")));
        }
    }

    /**
     * A batch of an import holds its households by their foreign keys until its end. Whoever did not wait for it would find no
     * result to publish, and the event of the result might have been made without the commitment.
     */
    @Test
    void aCommitmentWaitsForASurveyInProgress() throws Exception {
        var household = poor(1).getFirst();
        var review = fixture.openReview(2018);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var gate = Gate.before(database, "review", review);
                var batch = database.getConnection()) {
            batch.setAutoCommit(false);
            try (var statement = batch.createStatement()) {
                statement.execute("""
                        SELECT set_config('vuonlen.actor', 'fixture', true), set_config('vuonlen.request', 'fixture', true);
                        INSERT INTO result (id, review_id, household_id, year, area_id, residence, ethnic_minority, class)
                        SELECT uuidv7(), '%s', id, 2018, area_id, 'RURAL', true, 'POOR' FROM household WHERE id = '%s'
                        """.formatted(review, household));
            }
            var registered = callers.submit(() -> status(household, commitment()));
            gate.awaitWaiting(1, registered);
            batch.commit();

            assertEquals(201, registered.get());
        }
        assertEquals("2", fixture.value("SELECT version FROM result WHERE year = 2018"));
    }

    private static int status(UUID household, Map<String, Object> commitment) {
        return register(household, commitment).extract().statusCode();
    }

    private static int replaced(UUID household, String plan) {
        return replace(household, 1, commitment("plan", plan)).extract().statusCode();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (var call : calls) {
                answers.add(callers.submit(() -> {
                    barrier.await();
                    return call.call();
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
