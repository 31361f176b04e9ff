package vn.vuonlen.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vuonlen.infrastructure.testing.RefusalCatalogue;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.infrastructure.testing.access.SecurityMatrix;
import vn.vuonlen.kit.problem.KitProblem;

/**
 * Every operation, with every role and scope, as the table of the README has it; with every wrong token; and on the money
 * of an area that is not the caller's.
 */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class FundingSecurityTest {
    @TestHTTPResource
    URI service;

    @Test
    void nobodyActsOutsideTheirRoleAndAreas() throws Exception {
        ProvinceFixture.provide();
        var line = FundingApi.MAKER.created(
                "/v1/budgets", FundingApi.with(FundingApi.budget("P30A", 1_000), "area", ProvinceFixture.TUA_CHUA));
        var proposed = FundingApi.proposed(line, ProvinceFixture.TUA_CHUA, 100);
        var approved = FundingApi.approved(line, ProvinceFixture.TUA_CHUA, 100);
        var disbursed = FundingApi.MAKER.created("/v1/disbursements", FundingApi.disbursement(approved, 10));
        var maker = elsewhere("funding-maker");
        var checker = elsewhere("funding-checker");
        var violations = SecurityMatrix.of(service, Path.of("README.md"))
                .another("GET /v1/budgets/{id}", "/v1/budgets/" + line, maker)
                .another("GET /v1/budgets/{id}/entries", "/v1/budgets/" + line + "/entries", elsewhere("auditor"))
                .another("GET /v1/allocations/{id}", "/v1/allocations/" + proposed, maker)
                .another("POST /v1/allocations/{id}/approval", "/v1/allocations/" + proposed + "/approval", checker)
                .another(
                        "POST /v1/allocations/{id}/rejection",
                        "/v1/allocations/" + proposed + "/rejection",
                        checker,
                        "{\"reason\":\"Không thuộc diện.\"}")
                .another("GET /v1/disbursements/{id}", "/v1/disbursements/" + disbursed, maker)
                .violations();

        assertEquals(List.of(), violations);
        assertEquals(
                "PROPOSED", FundingApi.MAKER.get("/v1/allocations/" + proposed).path("status"));
    }

    /** A line or allocation outside the caller's areas is as unknown as one that does not exist. */
    @Test
    void noMoneyIsTakenFromAnothersLineOrAllocation() throws Exception {
        ProvinceFixture.provide();
        var line = FundingApi.MAKER.created(
                "/v1/budgets", FundingApi.with(FundingApi.budget("P30A", 1_000), "area", ProvinceFixture.TUA_CHUA));
        var approved = FundingApi.approved(line, ProvinceFixture.TUA_CHUA, 100);
        var maker = new FundingApi.Client(elsewhere("funding-maker"));

        var proposal = maker.post("/v1/allocations", FundingApi.allocation(line, ProvinceFixture.TUA_CHUA, 1));
        var payment = maker.post("/v1/disbursements", FundingApi.disbursement(approved, 1));

        assertEquals("budget-unknown", proposal.path("code"));
        assertEquals("allocation-unknown", payment.path("code"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/budgets, funding-checker",
        "/v1/budgets, province-officer",
        "/v1/allocations, funding-checker",
        "/v1/allocations, province-officer",
        "/v1/allocations, auditor",
        "/v1/allocations/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/approval, funding-maker",
        "/v1/allocations/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/rejection, funding-maker",
        "/v1/disbursements, funding-checker",
        "/v1/programmes, funding-maker"
    })
    void anotherRoleMayNotAct(String path, String role) {
        var caller = new FundingApi.Client(FundingApi.token(role, "chi", ProvinceFixture.PROVINCE));

        var refused = caller.post(path, Map.of());

        assertEquals(403, refused.statusCode());
        assertEquals("forbidden", refused.path("code"));
    }

    @Test
    void theLedgerIsForAuditors() {
        var path = "/v1/budgets/0190d6c2-7b1f-7d0a-8c11-52f3e8b0a944/entries";

        assertEquals(403, FundingApi.MAKER.get(path).statusCode());
        assertEquals(404, FundingApi.AUDITOR.get(path).statusCode());
    }

    @Test
    void everyRefusalIsWellFormed() {
        var catalogue = new RefusalCatalogue<FundingProblem>(
                FundingProblem::code,
                FundingProblem::status,
                p -> p.detail().vi(),
                p -> p.detail().en());
        var shared = Arrays.stream(KitProblem.values()).map(KitProblem::code).collect(Collectors.toSet());

        assertEquals(List.of(), catalogue.violations(List.of(FundingProblem.values()), shared));
    }

    /** A caller with a role that would do, in another commune. */
    private static String elsewhere(String role) {
        return FundingApi.token(role, UUID.randomUUID().toString(), ProvinceFixture.MERGED_COMMUNE);
    }
}
