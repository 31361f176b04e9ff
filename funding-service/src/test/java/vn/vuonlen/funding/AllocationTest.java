package vn.vuonlen.funding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.vuonlen.funding.FundingApi.AUDITOR;
import static vn.vuonlen.funding.FundingApi.CHECKER;
import static vn.vuonlen.funding.FundingApi.MAKER;
import static vn.vuonlen.funding.FundingApi.allocation;
import static vn.vuonlen.funding.FundingApi.approved;
import static vn.vuonlen.funding.FundingApi.budget;
import static vn.vuonlen.funding.FundingApi.disbursement;
import static vn.vuonlen.funding.FundingApi.line;
import static vn.vuonlen.funding.FundingApi.proposed;
import static vn.vuonlen.funding.FundingApi.token;
import static vn.vuonlen.funding.FundingApi.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.Suite;

/** The life of money act by act, and who may see it. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class AllocationTest {

    private static final FundingApi.Client ELSEWHERE =
            new FundingApi.Client(token("funding-checker", "vy", ProvinceFixture.MERGED_COMMUNE));
    private static final FundingApi.Client ELSEWHERE_MAKER =
            new FundingApi.Client(token("funding-maker", "an", ProvinceFixture.MERGED_COMMUNE));

    @BeforeEach
    void provideProvince() throws Exception {
        ProvinceFixture.provide();
    }

    @Test
    void aNewLineHasItsWholeAmountAvailable() {
        var wanted = with(budget("P135", 124_300_000_000L), "project", "INFRASTRUCTURE");

        var entered = MAKER.post("/v1/budgets", wanted);

        entered.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("area.name", equalTo("Điện Biên"))
                .body("project", equalTo("INFRASTRUCTURE"))
                .body("balances.available", equalTo(124_300_000_000L));
        MAKER.get(entered.header("Location")).then().body("id", equalTo(entered.path("id")));
    }

    @Test
    void moneyGoesFromAvailableToDisbursedActByAct() {
        var line = line("P30A", 1_000);
        var allocation = proposed(line, ProvinceFixture.TUA_CHUA, 600);
        MAKER.get("/v1/allocations/" + allocation).then().body("status", equalTo("PROPOSED"));
        CHECKER.post("/v1/allocations/" + allocation + "/approval", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("minh"));

        MAKER.created("/v1/disbursements", disbursement(allocation, 250));

        MAKER.get("/v1/budgets/" + line)
                .then()
                .body("balances.available", equalTo(400))
                .body("balances.reserved", equalTo(0))
                .body("balances.allocated", equalTo(600))
                .body("balances.disbursed", equalTo(250));
        MAKER.get("/v1/allocations/" + allocation).then().body("disbursed", equalTo(250));
        AUDITOR.get("/v1/budgets/" + line + "/entries")
                .then()
                .body(
                        "items.act",
                        contains("BUDGET_APPROVED", "ALLOCATION_PROPOSED", "ALLOCATION_APPROVED", "DISBURSED"))
                .body("items.actor", contains("lan", "lan", "minh", "lan"))
                .body("items[3].postings.amount", contains(250, -250));
    }

    @Test
    void aRejectionMakesTheMoneyAvailableAgainAndStoresItsReason() {
        var line = line("P30A", 1_000);
        var path = "/v1/allocations/" + proposed(line, ProvinceFixture.TUA_CHUA, 600);

        CHECKER.post(path + "/rejection", Map.of("reason", "Chưa có dự toán chi tiết"))
                .then()
                .statusCode(200);

        MAKER.get(path).then().body("status", equalTo("REJECTED")).body("reason", equalTo("Chưa có dự toán chi tiết"));
        MAKER.get("/v1/budgets/" + line).then().body("balances.available", equalTo(1_000));
    }

    @Test
    void aDecisionThatComesTooLateIsRefusedWithTheStatusThatHolds() {
        var path = "/v1/allocations/" + approved(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 600);

        var late = CHECKER.post(path + "/rejection", Map.of("reason", "Chưa có dự toán chi tiết"));

        late.then()
                .statusCode(409)
                .body("code", equalTo("allocation-decided"))
                .body("allocationStatus", equalTo("APPROVED"));
    }

    @Test
    void theSameKeyRepeatsTheAnswerAndIsRefusedForAnotherPayload() {
        var wanted = allocation(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 600);
        var first = MAKER.post("/v1/allocations", wanted, "key-" + wanted.get("budget"));

        var again = MAKER.post("/v1/allocations", wanted, "key-" + wanted.get("budget"));

        again.then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(first.path("id")));
        MAKER.post("/v1/allocations", with(wanted, "amount", 1), "key-" + wanted.get("budget"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        RestAssured.given()
                .auth()
                .oauth2(MAKER.token())
                .contentType("application/json")
                .body(wanted)
                .post("/v1/allocations")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void aDecisionOnAnOutdatedVersionIsRefused() {
        var path = "/v1/allocations/" + proposed(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 600);
        var read = MAKER.get(path).header("ETag");
        CHECKER.post(path + "/approval", null).then().statusCode(200);

        var late = RestAssured.given()
                .auth()
                .oauth2(CHECKER.token())
                .header("Idempotency-Key", path)
                .header("If-Match", read)
                .post(path + "/approval");

        late.then().statusCode(412).body("code", equalTo("stale"));
    }

    @ParameterizedTest
    @CsvSource({"*, 200", "'\"99\", %s', 200", "W/%s, 412", "'', 400", "0, 400"})
    void ifMatchIsReadAsHttpDefinesIt(String header, int status) {
        var proposal = MAKER.post("/v1/allocations", allocation(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 600));
        var path = "/v1/allocations/" + proposal.path("id");
        assertEquals(MAKER.get(path).header("ETag"), proposal.header("ETag"));

        var answer = RestAssured.given()
                .auth()
                .oauth2(CHECKER.token())
                .header("Idempotency-Key", path)
                .header("If-Match", header.formatted(proposal.header("ETag")))
                .post(path + "/approval");

        answer.then().statusCode(status);
        if (status == 200) {
            assertEquals(MAKER.get(path).header("ETag"), answer.header("ETag"));
        }
    }

    @Test
    void anApprovalWithABodyIsRefused() {
        var path = "/v1/allocations/" + proposed(line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 600);

        CHECKER.post(path + "/approval", Map.of("amount", 1))
                .then()
                .statusCode(400)
                .body("code", equalTo("unasked-body"));

        MAKER.get(path).then().body("status", equalTo("PROPOSED"));
    }

    @Test
    void callersOfAnotherAreaMayNeitherActNorRead() {
        var line = line("P30A", 1_000);
        var allocation = approved(line, ProvinceFixture.TUA_CHUA, 600);
        var disbursement = MAKER.created("/v1/disbursements", disbursement(allocation, 1));
        var path = "/v1/allocations/" + proposed(line, ProvinceFixture.TUA_CHUA, 100);

        ELSEWHERE.post(path + "/approval", null).then().statusCode(404).body("code", equalTo("not-found"));
        ELSEWHERE_MAKER
                .post("/v1/allocations", allocation(line, ProvinceFixture.TUA_CHUA, 1))
                .then()
                .statusCode(403)
                .body("code", equalTo("out-of-scope"));
        ELSEWHERE_MAKER
                .post("/v1/disbursements", disbursement(allocation, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("allocation-unknown"));
        ELSEWHERE_MAKER.post("/v1/budgets", budget("P30A", 1)).then().statusCode(403);
        ELSEWHERE.get(path).then().statusCode(404);
        ELSEWHERE.get("/v1/disbursements/" + disbursement).then().statusCode(404);
        ELSEWHERE
                .get("/v1/allocations?limit=1000")
                .then()
                .body("items.area.code", not(hasItem(ProvinceFixture.TUA_CHUA)));
        ELSEWHERE
                .get("/v1/disbursements?limit=1000")
                .then()
                .body("items.area.code", not(hasItem(ProvinceFixture.TUA_CHUA)));
    }

    @Test
    void aLineIsVisibleToThoseItPaysFor() {
        var provincial = line("UNSPECIFIED", 1_000);
        var districts =
                MAKER.created("/v1/budgets", with(budget("UNSPECIFIED", 1_000), "area", ProvinceFixture.TUA_CHUA));

        var seen = ELSEWHERE.get("/v1/budgets?limit=1000&programme=UNSPECIFIED&year=2018");

        seen.then()
                .body("items.id", hasItem(provincial))
                .body("items.id", not(hasItem(districts)))
                .body("items.programme", everyItem(equalTo("UNSPECIFIED")));
        ELSEWHERE.get("/v1/budgets/" + districts).then().statusCode(404);
    }

    /** The entries of a line of the province show every district's money. */
    @Test
    void theLedgerOfALineIsReadByAuditorsOfItsOwnAreaAlone() {
        var provincial = line("UNSPECIFIED", 1_000);
        var auditor = new FundingApi.Client(token("auditor", "thu", ProvinceFixture.MERGED_COMMUNE));

        auditor.get("/v1/budgets/" + provincial + "/entries")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        auditor.get("/v1/budgets/" + provincial).then().statusCode(200);
        AUDITOR.get("/v1/budgets/" + provincial + "/entries").then().body("items", hasSize(1));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var line = line("P30A", 1_000);
        var all = List.of(
                proposed(line, ProvinceFixture.TUA_CHUA, 1),
                proposed(line, ProvinceFixture.TUA_CHUA, 2),
                proposed(line, ProvinceFixture.TUA_CHUA_COMMUNE, 3));

        var first = MAKER.get("/v1/allocations?limit=2&budget=" + line);
        var second = MAKER.get("/v1/allocations?limit=2&budget={b}&cursor={c}", line, first.path("next"));

        first.then().body("items.id", equalTo(all.subList(0, 2)));
        second.then().body("items.id", equalTo(all.subList(2, 3))).body("next", nullValue());
        MAKER.get("/v1/allocations?limit=2&cursor={c}", (String) first.path("next"))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-invalid"));
        MAKER.get("/v1/allocations?status=REJECTED&budget=" + line).then().body("items", hasSize(0));
    }

    @Test
    void anAreaCodeMeansTheUnitOfTheFiscalYear() {
        var line = MAKER.created("/v1/budgets", budget(2025, "UNSPECIFIED", 1_000));

        MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.MERGED_COMMUNE, 1))
                .then()
                .statusCode(201);
        MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.TUA_CHUA, 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-area"))
                .body("errors[0].pointer", equalTo("/area"));
    }

    @Test
    void programme135PaysForAnExtremelyDifficultVillageOfAnOrdinaryCommune() {
        var line = line("P135", 1_000);

        MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.DIFFICULT_VILLAGE, 1))
                .then()
                .statusCode(201);
        MAKER.post("/v1/allocations", allocation(line, ProvinceFixture.PLAIN_COMMUNE, 1))
                .then()
                .statusCode(422)
                .body("rule", equalTo("commune-of-135"));
    }

    @Test
    void aNewProgrammeIsHeldToTheRulesItNames() {
        var code = "NTP" + System.nanoTime();
        FundingApi.OPERATOR
                .post(
                        "/v1/programmes",
                        Map.of(
                                "code",
                                code,
                                "name",
                                Map.of("vi", "Chương trình mới", "en", "A new programme"),
                                "poverty",
                                true,
                                "legalInstrument",
                                "Nghị quyết 1",
                                "rules",
                                List.of("rural")))
                .then()
                .statusCode(201);

        MAKER.get("/v1/programmes").then().body("items.code", hasItem(code)).body("items.code", hasItem("P135"));
        MAKER.post("/v1/allocations", allocation(line(code, 10), ProvinceFixture.WARD, 1))
                .then()
                .statusCode(422)
                .body("rule", equalTo("rural"));
    }

    @Test
    void anInvalidAmountIsRefusedAtItsPlace() {
        var line = line("P30A", 1_000);
        for (var amount : new Object[] {0, -1, 1.5, "7", 9_007_199_254_740_992L}) {
            MAKER.post("/v1/allocations", with(allocation(line, ProvinceFixture.TUA_CHUA, 1), "amount", amount))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-value"))
                    .body("errors[0].pointer", equalTo("/amount"));
        }
        MAKER.post("/v1/allocations", with(allocation(line, ProvinceFixture.TUA_CHUA, 1), "colour", "red"))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        MAKER.get("/v1/allocations?colour=red").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void allFaultsOfABodyAreToldAtOnce() {
        var body = Map.of("budget", "x", "amount", "7", "colour", "red", "note", "x".repeat(1_001));

        MAKER.post("/v1/allocations", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/budget", "/amount", "/colour", "/note", "/area"));
        MAKER.post("/v1/allocations", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/budget", "/amount", "/area"));
    }
}
