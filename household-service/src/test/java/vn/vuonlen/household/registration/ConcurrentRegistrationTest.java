package vn.vuonlen.household.registration;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.household.registration.NewHouseholds.head;
import static vn.vuonlen.household.registration.NewHouseholds.household;
import static vn.vuonlen.household.registration.NewHouseholds.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.household.Gate;
import vn.vuonlen.household.HouseholdFixture;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Writes are held back until every request has done its look-up, so that each has seen no such household. */
@QuarkusTest
@RepeatedAttack
@Tag("attack-races")
class ConcurrentRegistrationTest {

    @Inject
    HouseholdFixture fixture;

    @Inject
    DataSource database;

    @BeforeEach
    void empty() {
        fixture.empty();
    }

    @Test
    void eightConcurrentRegistrationsAreOneHousehold() throws Exception {
        var statuses = concurrently(Collections.nCopies(8, household("Giàng A Páo")));

        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
        assertEquals("1", fixture.value("SELECT count(*) FROM household"));
        assertEquals("1", fixture.value("SELECT count(*) FROM member"));
    }

    @Test
    void aMemberRegisteredConcurrentlyInTwoHouseholdsIsInOne() throws Exception {
        var first = household("Giàng A Páo");
        var second = household("Vừ A Dia");
        head(first).put("id", UUID.randomUUID());
        head(second).put("id", head(first).get("id"));

        var statuses = concurrently(List.of(first, second));

        assertEquals(List.of(201, 409), statuses);
        assertEquals("1", fixture.value("SELECT count(*) FROM household"));
    }

    /** An import that stores all rows or none locks its households until its last row. */
    @Test
    void aRegistrationDuringALongImportIsAskedToRetry() throws Exception {
        var household = household("Giàng A Páo");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var gate = Gate.beforeWriting(database, "member")) {
            var job = imported("kind=households&atomic=all", household);
            gate.awaitWaiting(1);

            callers.submit(() -> register(household))
                    .get(30, TimeUnit.SECONDS)
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("household-busy"));

            gate.open();
            await().until(() -> "SUCCEEDED".equals(fixture.value("SELECT state FROM job WHERE id = '" + job + "'")));
        }
        register(household).statusCode(200);
    }

    private static String imported(String query, Map<String, Object> household) throws JsonProcessingException {
        return HouseholdFixture.as(TestTokens.of("operator", "11"))
                .contentType("application/x-ndjson; charset=utf-8")
                .body(new ObjectMapper().writeValueAsBytes(household))
                .post("/v1/imports?" + query)
                .then()
                .statusCode(201)
                .extract()
                .path("job");
    }

    /** Sorted. */
    private List<Integer> concurrently(List<Map<String, Object>> households) throws Exception {
        var responses = new ArrayList<Future<Integer>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var gate = Gate.beforeWriting(database, "household")) {
            for (var household : households) {
                responses.add(call(callers, household));
            }
            gate.awaitWaiting(households.size());
            gate.open();
        }
        var statuses = new ArrayList<Integer>();
        for (var response : responses) {
            statuses.add(response.get());
        }
        Collections.sort(statuses);
        return statuses;
    }

    private static Future<Integer> call(ExecutorService callers, Map<String, Object> household) {
        return callers.submit(() -> register(household).extract().statusCode());
    }
}
