package vn.vuonlen.funding;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.funding.FundingApi.CHECKER;
import static vn.vuonlen.funding.FundingApi.MAKER;
import static vn.vuonlen.funding.FundingApi.allocation;
import static vn.vuonlen.funding.FundingApi.approved;
import static vn.vuonlen.funding.FundingApi.disbursement;
import static vn.vuonlen.funding.FundingApi.line;
import static vn.vuonlen.funding.FundingApi.proposed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.RepeatedAttack;
import vn.vuonlen.infrastructure.testing.Suite;

/** Many concurrent callers of the REST API. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
@RepeatedAttack
@Tag("attack-races")
class RaceTest {

    private static final int CALLERS = 64;

    @BeforeEach
    void provideProvince() throws Exception {
        ProvinceFixture.provide();
    }

    /** 64 ask for 7 đồng each of 300: 42 get them, 22 are refused with 409, 6 đồng remain. */
    @Test
    void concurrentProposalsNeverOverdrawALineByOneDong() throws Exception {
        var line = line("P30A", 300);

        var statuses =
                statuses(atOnce(i -> MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.TUA_CHUA, 7))));

        assertEquals(Map.of(201, 42L, 409, 22L), statuses);
        MAKER.get("/v1/budgets/" + line)
                .then()
                .body("balances.available", equalTo(6))
                .body("balances.reserved", equalTo(294));
    }

    /** A repetition during the first request is refused as in progress; one after it gets the same response. */
    @Test
    void theSameKeyMakesOneAllocation() throws Exception {
        var line = line("P30A", 300);

        var answers = atOnce(
                i -> MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.TUA_CHUA, 7), "one-key-" + line));

        var created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertEquals(
                1, created.stream().map(answer -> answer.path("id")).distinct().count());
        assertEquals(
                List.of(),
                answers.stream()
                        .filter(answer -> answer.statusCode() != 201)
                        .map(answer -> answer.path("code"))
                        .filter(code -> !code.equals("idempotency-in-progress"))
                        .toList());
        MAKER.get("/v1/budgets/" + line).then().body("balances.reserved", equalTo(7));
    }

    @Test
    void ofManyConcurrentDecisionsOneIsMade() throws Exception {
        var line = line("P30A", 300);
        var path = "/v1/allocations/" + proposed(line, ProvinceFixture.TUA_CHUA, 200);

        var statuses = statuses(atOnce(i -> i % 2 == 0
                ? CHECKER.post(path + "/approval", null)
                : CHECKER.post(path + "/rejection", Map.of("reason", "Chưa đủ hồ sơ"))));

        assertEquals(Map.of(200, 1L, 409, (long) CALLERS - 1), statuses);
        boolean approved = MAKER.get(path).path("status").equals("APPROVED");
        MAKER.get("/v1/budgets/" + line)
                .then()
                .body("balances.available", equalTo(approved ? 100 : 300))
                .body("balances.allocated", equalTo(approved ? 200 : 0))
                .body("balances.reserved", equalTo(0));
    }

    @Test
    void anAllocationIsNeverPaidOutBeyondItsAmount() throws Exception {
        var line = line("P30A", 300);
        var allocation = approved(line, ProvinceFixture.TUA_CHUA, 100);

        var statuses = statuses(atOnce(i -> MAKER.post("/v1/disbursements", disbursement(allocation, 9))));

        assertEquals(Map.of(201, 11L, 409, 53L), statuses);
        MAKER.get("/v1/budgets/" + line)
                .then()
                .body("balances.allocated", equalTo(100))
                .body("balances.disbursed", equalTo(99));
    }

    /** A retry with another key, or another clerk with the same document, pays nothing twice. */
    @Test
    void oneDocumentPaysAnAllocationOnce() throws Exception {
        var line = line("P30A", 1_000);
        var allocation = approved(line, ProvinceFixture.TUA_CHUA, 1_000);
        var payment = disbursement(allocation, 9);

        var answers = atOnce(i -> MAKER.post("/v1/disbursements", payment));

        assertEquals(Map.of(201, 1L, 409, (long) CALLERS - 1), statuses(answers));
        assertEquals(
                Set.of("document-entered"),
                answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code"))
                        .collect(Collectors.toSet()));
        MAKER.get("/v1/budgets/" + line).then().body("balances.disbursed", equalTo(9));
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }

    private static List<Response> atOnce(IntFunction<Response> call) throws Exception {
        var barrier = new CyclicBarrier(CALLERS);
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < CALLERS; i++) {
            int caller = i;
            calls.add(() -> {
                barrier.await();
                return call.apply(caller);
            });
        }
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
