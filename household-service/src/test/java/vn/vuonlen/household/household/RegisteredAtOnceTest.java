package vn.vuonlen.household.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.household.NewHouseholds.head;
import static vn.vuonlen.household.household.NewHouseholds.household;
import static vn.vuonlen.household.household.NewHouseholds.register;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.Village;

/** Nobody may write until all have looked: then each of them has seen that there is no such household. */
@QuarkusTest
class RegisteredAtOnceTest {

    @Inject
    Village village;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        village.empty();
    }

    @Test
    void eightAtOnceAreOneHousehold() throws Exception {
        var statuses = atOnce(Collections.nCopies(8, household("Giàng A Páo")));

        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
        assertEquals("1", village.value("SELECT count(*) FROM household"));
        assertEquals("1", village.value("SELECT count(*) FROM member"));
    }

    @Test
    void aMemberOfTwoHouseholdsAtOnceIsOfOne() throws Exception {
        var first = household("Giàng A Páo");
        var second = household("Vừ A Dia");
        head(first).put("id", UUID.randomUUID());
        head(second).put("id", head(first).get("id"));

        var statuses = atOnce(List.of(first, second));

        assertEquals(List.of(201, 409), statuses);
        assertEquals("1", village.value("SELECT count(*) FROM household"));
    }

    /** The statuses in their order. */
    private List<Integer> atOnce(List<Map<String, Object>> households) throws Exception {
        var answers = new ArrayList<Future<Integer>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var gate = Gate.beforeWriting(database, "household")) {
            for (var household : households) {
                answers.add(call(callers, household));
            }
            gate.awaitWaiting(households.size());
            gate.open();
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get());
        }
        Collections.sort(statuses);
        return statuses;
    }

    private static Future<Integer> call(ExecutorService callers, Map<String, Object> household) {
        return callers.submit(() -> register(household).extract().statusCode());
    }
}
