package vn.vuonlen.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.infrastructure.testing.RefusalCatalogue;
import vn.vuonlen.infrastructure.testing.SecurityMatrix;
import vn.vuonlen.infrastructure.testing.Suite;
import vn.vuonlen.kit.problem.KitProblem;

/** Every operation, with every wrong token, and on the money of an area that is not the caller's. */
@QuarkusTest
@QuarkusTestResource(Suite.class)
class FundingSecurityTest {
    private static final String JOB = "a job is its submitter's; to anybody else it does not exist";
    private static final String[] READERS = {
        "funding-maker",
        "funding-checker",
        "commune-officer",
        "district-officer",
        "province-officer",
        "auditor",
        "system"
    };

    private static final String[] READERS_AND_OPERATOR =
            Stream.concat(Stream.of(READERS), Stream.of("operator")).toArray(String[]::new);

    @TestHTTPResource
    URI service;

    @Test
    void nobodyActsOutsideTheirRoleAndAreas() throws Exception {
        Province.isHeard();
        var line = Funding.MAKER.created(
                "/v1/budgets", Funding.with(Funding.budget("P30A", 1_000), "area", Province.TUA_CHUA));
        var proposed = Funding.proposed(line, Province.TUA_CHUA, 100);
        var approved = Funding.approved(line, Province.TUA_CHUA, 100);
        var disbursed = Funding.MAKER.created("/v1/disbursements", Funding.disbursement(approved, 10));
        var maker = elsewhere("funding-maker");
        var checker = elsewhere("funding-checker");
        var violations = SecurityMatrix.of(service)
                .anyoneSignedIn("GET /v1/jobs/{id}", JOB)
                .anyoneSignedIn("GET /v1/jobs/{id}/rejects", JOB)
                .anyoneSignedIn("GET /v1/jobs/{id}/events", JOB)
                .only("GET /v1/programmes", READERS_AND_OPERATOR)
                .only("POST /v1/programmes", "operator")
                .only("GET /v1/budgets", READERS)
                .only("GET /v1/budgets/{id}", READERS)
                .only("POST /v1/budgets", "funding-maker", "province-officer")
                .only("GET /v1/budgets/{id}/entries", "auditor")
                .only("GET /v1/allocations", READERS)
                .only("GET /v1/allocations/{id}", READERS)
                .only("POST /v1/allocations", "funding-maker")
                .only("POST /v1/allocations/{id}/approval", "funding-checker")
                .only("POST /v1/allocations/{id}/rejection", "funding-checker")
                .only("GET /v1/disbursements", READERS)
                .only("GET /v1/disbursements/{id}", READERS)
                .only("POST /v1/disbursements", "funding-maker")
                .only("GET /v1/dead-letters", "operator")
                .only("POST /v1/dead-letters/replay", "operator")
                .only("GET /v1/parked", "operator")
                .only("POST /v1/parked/replay", "operator")
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
                "PROPOSED", Funding.MAKER.get("/v1/allocations/" + proposed).path("status"));
    }

    /** What a body names outside the caller's areas is as unknown as what does not exist. */
    @Test
    void noMoneyIsTakenFromAnothersLineOrAllocation() throws Exception {
        Province.isHeard();
        var line = Funding.MAKER.created(
                "/v1/budgets", Funding.with(Funding.budget("P30A", 1_000), "area", Province.TUA_CHUA));
        var approved = Funding.approved(line, Province.TUA_CHUA, 100);
        var maker = new Funding.Caller(elsewhere("funding-maker"));

        var proposal = maker.post("/v1/allocations", Funding.allocation(line, Province.TUA_CHUA, 1));
        var payment = maker.post("/v1/disbursements", Funding.disbursement(approved, 1));

        assertEquals("budget-unknown", proposal.path("code"));
        assertEquals("allocation-unknown", payment.path("code"));
    }

    @Test
    void everyRefusalIsWellSaid() {
        var catalogue = new RefusalCatalogue<FundingProblem>(
                FundingProblem::code,
                FundingProblem::status,
                p -> p.detail().vi(),
                p -> p.detail().en());
        var shared = Arrays.stream(KitProblem.values()).map(KitProblem::code).collect(Collectors.toSet());

        assertEquals(List.of(), catalogue.violations(List.of(FundingProblem.values()), shared));
    }

    /** The role would do; the areas are those of the city. */
    private static String elsewhere(String role) {
        return Funding.token(role, UUID.randomUUID().toString(), Province.MERGED_COMMUNE);
    }
}
