package vn.vuonlen.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.AuditedTables;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.TestTokens;

/** Every act of the API as an auditor finds it: who, and by which request. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class AuditedMoneyTest {

    @Inject
    DataSource database;

    @BeforeEach
    void province() throws Exception {
        ProvinceFixture.provide();
    }

    @Test
    void everyTableIsAuditedOrSaysWhyNot() throws SQLException {
        assertEquals(
                List.of(),
                AuditedTables.violations(
                        database,
                        Map.ofEntries(
                                Map.entry("ledger_entry", "append-only itself, with its actor"),
                                Map.entry("ledger_posting", "append-only itself, a part of an entry"),
                                Map.entry("balance", "the sum of the postings"),
                                Map.entry("area", "from household-service, by events"),
                                Map.entry("area_designation", "from household-service, by events"),
                                Map.entry("area_succession", "from household-service, by events"),
                                Map.entry("review", "from household-service, by events"),
                                Map.entry("household_class", "from household-service, by events"))));
    }

    @Test
    void moneyIsAuditedFromTheLineToThePayment() {
        var line = created("/v1/budgets", FundingApi.budget("P30A", 1_000));
        var allocation =
                created("/v1/allocations", FundingApi.allocation(line.path("id"), ProvinceFixture.TUA_CHUA, 100));
        String id = allocation.path("id");
        var approval = FundingApi.CHECKER.post("/v1/allocations/" + id + "/approval", null);
        var payment = created("/v1/disbursements", FundingApi.disbursement(id, 10));

        assertEquals(List.of("budget CREATED lan " + request(line)), entries(line.path("id")));
        assertEquals(
                List.of(
                        "allocation CHANGED lan " + request(payment),
                        "allocation CHANGED minh " + request(approval),
                        "allocation CREATED lan " + request(allocation),
                        "disbursement CREATED lan " + request(payment)),
                entries(id));
        assertEquals(List.of("disbursement CREATED lan " + request(payment)), entries(payment.path("id")));
        assertEquals("PROPOSED", read(id).getString("items.find { it.actor == 'minh' }.changes.status.before"));
        assertEquals(0, read(id).getInt("items.find { it.act == 'CHANGED' && it.actor == 'lan' }.changes.paid.before"));
    }

    /** The actor of what a machine does is its client, whatever Keycloak calls its account. */
    @Test
    void aPaymentThatTheTreasuryEntersHasItsClientForAnActor() {
        var allocation = FundingApi.approved(FundingApi.line("P30A", 1_000), ProvinceFixture.TUA_CHUA, 100);
        var treasury = new FundingApi.Client(TestTokens.machine("treasury", "money.write")
                .areas(ProvinceFixture.PROVINCE)
                .sign());

        var payment = treasury.post("/v1/disbursements", FundingApi.disbursement(allocation, 10));

        assertEquals(201, payment.statusCode());
        assertEquals(List.of("disbursement CREATED treasury " + request(payment)), entries(payment.path("id")));
    }

    @Test
    void aRejectionAndAProgrammeAreAudited() {
        var line = FundingApi.line("P30A", 1_000);
        var allocation = FundingApi.proposed(line, ProvinceFixture.TUA_CHUA, 100);
        var rejection = FundingApi.CHECKER.post(
                "/v1/allocations/" + allocation + "/rejection", Map.of("reason", "Không thuộc diện."));
        var programme = FundingApi.OPERATOR.post(
                "/v1/programmes",
                Map.of(
                        "code",
                        "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        "name",
                        Map.of("vi", "Thử", "en", "Trial"),
                        "poverty",
                        true,
                        "legalInstrument",
                        "Quyết định 1",
                        "rules",
                        List.of(),
                        "projects",
                        List.of(Map.of("code", "ONE", "name", Map.of("vi", "Một", "en", "One")))));

        assertTrue(entries(allocation).contains("allocation CHANGED minh " + request(rejection)));
        assertEquals(
                List.of("programme CREATED hai " + request(programme), "project CREATED hai " + request(programme)),
                entries(programme.path("id")));
    }

    @Test
    void aReplayedRequestChangesNothing() {
        var key = UUID.randomUUID().toString();
        var budget = FundingApi.budget("P30A", 1_000);
        var first = FundingApi.MAKER.post("/v1/budgets", budget, key);
        FundingApi.MAKER.post("/v1/budgets", budget, key).then().statusCode(201);

        assertEquals(List.of("budget CREATED lan " + request(first)), entries(first.path("id")));
    }

    private static Response created(String path, Map<String, Object> body) {
        var response = FundingApi.MAKER.post(path, body);
        assertEquals(201, response.statusCode(), response::asString);
        return response;
    }

    private static String request(Response response) {
        return response.header("X-Request-Id");
    }

    private static JsonPath read(String thing) {
        return FundingApi.AUDITOR
                .get("/v1/audit?thing=" + thing)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Sorted, each as kind, act, actor and request. */
    private static List<String> entries(String thing) {
        return read(thing).<Map<String, Object>>getList("items").stream()
                .map(e -> e.get("kind") + " " + e.get("act") + " " + e.get("actor") + " " + e.get("request"))
                .sorted()
                .toList();
    }
}
